module github.com/reglament-kz/reglament/examples/desk

go 1.26.0

replace github.com/reglament-kz/reglament => ../..

replace github.com/reglament-kz/reglament/process/sqlstore => ../../process/sqlstore

require github.com/stretchr/testify v1.12.1

require go.yaml.in/yaml/v3 v3.0.5 // indirect
