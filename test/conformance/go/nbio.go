package main

import (
	"errors"
	"net"
	"net/http"

	"github.com/lesismal/nbio/logging"
	"github.com/lesismal/nbio/nbhttp/websocket"
)

// serve starts a server and gives the URL of each API by its name.
func serve() func(api string) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, http.HandlerFunc(accept))
	return func(api string) string {
		return "ws://" + listener.Addr().String() + "/" + api + "?connection={connection}"
	}
}

// accept upgrades a connection; the path says which callback tells of its end.
func accept(response http.ResponseWriter, request *http.Request) {
	name := connectionName(request.URL.RawQuery)
	upgrader := websocket.NewUpgrader()
	switch request.URL.Path {
	case "/close-handler":
		upgrader.SetCloseHandler(func(_ *websocket.Conn, code int, text string) { reports.put(name, code) })
		upgrader.OnClose(func(*websocket.Conn, error) { reports.put(name, nil) })
	case "/close-error":
		upgrader.OnClose(func(_ *websocket.Conn, err error) {
			if closed := new(websocket.CloseError); errors.As(err, &closed) {
				reports.put(name, closed.Code)
			} else {
				reports.put(name, nil)
			}
		})
	case "/close-code":
		upgrader.OnClose(func(_ *websocket.Conn, err error) { reports.put(name, websocket.CloseCode(err)) })
	}
	connection, err := upgrader.Upgrade(response, request, nil)
	if err != nil {
		return
	}
	arrivals.put(name, func(given Given) (bool, error) {
		code, err := codeAs[int](given)
		if err != nil {
			return true, err
		}
		return false, connection.WriteClose(code, given.Reason)
	})
}

func main() {
	logging.SetLevel(logging.LevelNone)
	url := serve()
	receive := func(api string) Receive { return Receive{Role: "server", Codes: "sample", URL: url(api)} }
	Driver{
		Library: "lesismal/nbio",
		Version: library,
		Sends: map[string]Send{
			"write-close": {
				Role: "server", Codes: "sample", CodeRequired: true, URL: url("write-close"),
			},
		},
		Receives: map[string]Receive{
			"close-handler": receive("close-handler"),
			"close-error":   receive("close-error"),
			"close-code":    receive("close-code"),
		},
	}.run()
}
