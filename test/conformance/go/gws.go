package main

import (
	"errors"

	"github.com/lxzan/gws"
)

// client hears how its connection ended.
type client struct {
	gws.BuiltinEventHandler
	ended chan error
}

func (c client) OnClose(_ *gws.Conn, err error) { c.ended <- err }

func connect(url string) (*gws.Conn, client, error) {
	handler := client{ended: make(chan error, 1)}
	connection, _, err := gws.NewClient(handler, &gws.ClientOption{Addr: url})
	if err == nil {
		go connection.ReadLoop()
	}
	return connection, handler, err
}

func open(url string) (Closer, error) {
	connection, _, err := connect(url)
	if err != nil {
		return nil, err
	}
	return func(given Given) (bool, error) {
		code, err := codeAs[uint16](given)
		if err != nil {
			return true, err
		}
		return false, connection.WriteClose(code, []byte(given.Reason))
	}, nil
}

func closeError(url string) any {
	_, handler, err := connect(url)
	if err != nil {
		panic(err)
	}
	var closed *gws.CloseError
	if errors.As(<-handler.ended, &closed) {
		return closed.Code
	}
	return nil
}

func main() {
	Driver{
		Library: "lxzan/gws",
		Version: library,
		Sends: map[string]Send{
			"write-close": {Role: "client", Codes: "every", CodeRequired: true, Open: open},
		},
		Receives: map[string]Receive{
			"close-error": {Role: "client", Codes: "every", Watch: closeError},
		},
	}.run()
}
