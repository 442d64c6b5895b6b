package main

import (
	"fmt"
	"net"
	"net/http"

	"golang.org/x/net/websocket"
)

// The package takes no code and tells none: what Close, a handler that returns, and a read do is recorded all the same.

func dial(url string) (*websocket.Conn, error) {
	return websocket.Dial(url, "", "http://localhost/")
}

func open(url string) (Closer, error) {
	connection, err := dial(url)
	if err != nil {
		return nil, err
	}
	return func(Given) (bool, error) { return false, connection.Close() }, nil
}

func readError(url string) any {
	connection, err := dial(url)
	if err != nil {
		panic(err)
	}
	defer connection.Close()
	var message string
	for {
		if err := websocket.Message.Receive(connection, &message); err != nil {
			return err.Error()
		}
	}
}

// serve lets each handler return when the call is made.
func serve() string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	handler := websocket.Server{Handler: func(connection *websocket.Conn) {
		returns := make(chan struct{})
		arrivals.put(connectionName(connection.Request().URL.RawQuery), func(Given) (bool, error) {
			close(returns)
			return false, nil
		})
		<-returns
	}}
	go http.Serve(listener, handler)
	return fmt.Sprintf("ws://%s/?connection={connection}", listener.Addr())
}

func main() {
	Driver{
		Library: "golang.org/x/net/websocket",
		Version: debianVersion("golang-golang-x-net-dev"),
		Sends: map[string]Send{
			"close":   {Role: "client", Codes: "sample", TakesNoReason: true, Open: open},
			"returns": {Role: "server", Codes: "sample", TakesNoReason: true, URL: serve()},
		},
		Receives: map[string]Receive{
			"read-error": {Role: "client", Codes: "sample", Watch: readError},
		},
	}.run()
}
