package main
import ("os";"testing";"io";"github.com/stretchr/testify/require")
func mustOpen(t testing.TB, name string) io.Reader { t.Helper(); f,err:=os.Open(name); require.NoError(t,err); t.Cleanup(func(){ _ = f.Close()}); return f }
