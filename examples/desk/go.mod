module github.com/reglament-kz/reglament/examples/desk

go 1.26.0

replace github.com/reglament-kz/reglament => ../..

replace github.com/reglament-kz/reglament/process/sqlstore => ../../process/sqlstore

require github.com/stretchr/testify v1.12.1

require (
	github.com/govalues/decimal v0.1.36 // indirect
	github.com/rickb777/date/v2 v2.1.8 // indirect
	github.com/rickb777/period v1.0.9 // indirect
	github.com/rickb777/plural v1.4.2 // indirect
)

require (
	github.com/beevik/etree v1.8.1
	github.com/coder/websocket v1.8.15
	github.com/jonboulle/clockwork v0.5.0 // indirect
	github.com/reglament-kz/reglament v0.0.0
	github.com/russellhaering/goxmldsig v1.6.1
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)
