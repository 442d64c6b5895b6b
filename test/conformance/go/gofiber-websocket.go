package main

import (
	"errors"
	"net"
	"time"

	fasthttp "github.com/fasthttp/websocket"
	"github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"
)

// handle lets one connection close when it is told to, or tells how it was closed.
func handle(connection *websocket.Conn) {
	name := connection.Query("connection")
	switch connection.Params("api") {
	case "format-close-message":
		closed := make(chan struct{})
		arrivals.put(name, func(given Given) (bool, error) {
			code, err := codeAs[int](given)
			if err != nil {
				return true, err
			}
			message := websocket.FormatCloseMessage(code, given.Reason)
			if err := connection.WriteControl(closeMessage, message, time.Now().Add(time.Second)); err != nil {
				return true, err
			}
			close(closed)
			return false, nil
		})
		<-closed
	case "close-handler":
		var told any
		answer := connection.CloseHandler()
		connection.SetCloseHandler(func(code int, text string) error {
			told = code
			return answer(code, text)
		})
		readError(connection)
		reports.put(name, told)
	case "close-error":
		// The package has no name of its own for the error.
		var closed *fasthttp.CloseError
		if errors.As(readError(connection), &closed) {
			reports.put(name, closed.Code)
		} else {
			reports.put(name, nil)
		}
	}
}

// readError reads until it fails.
func readError(connection *websocket.Conn) error {
	for {
		if _, _, err := connection.ReadMessage(); err != nil {
			return err
		}
	}
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/:api", websocket.New(handle))
	go app.Listener(listener)
	url := func(api string) string {
		return "ws://" + listener.Addr().String() + "/" + api + "?connection={connection}"
	}
	receive := func(api string) Receive { return Receive{Role: "server", Codes: "sample", URL: url(api)} }
	Driver{
		Library: "gofiber/contrib/websocket",
		Version: library,
		Sends: map[string]Send{
			"format-close-message": {
				Role: "server", Codes: "sample", CodeRequired: true, URL: url("format-close-message"),
			},
		},
		Receives: map[string]Receive{
			"close-error":   receive("close-error"),
			"close-handler": receive("close-handler"),
		},
		Constants: map[string]int{
			"CloseNormalClosure":           websocket.CloseNormalClosure,
			"CloseGoingAway":               websocket.CloseGoingAway,
			"CloseProtocolError":           websocket.CloseProtocolError,
			"CloseUnsupportedData":         websocket.CloseUnsupportedData,
			"CloseNoStatusReceived":        websocket.CloseNoStatusReceived,
			"CloseAbnormalClosure":         websocket.CloseAbnormalClosure,
			"CloseInvalidFramePayloadData": websocket.CloseInvalidFramePayloadData,
			"ClosePolicyViolation":         websocket.ClosePolicyViolation,
			"CloseMessageTooBig":           websocket.CloseMessageTooBig,
			"CloseMandatoryExtension":      websocket.CloseMandatoryExtension,
			"CloseInternalServerErr":       websocket.CloseInternalServerErr,
			"CloseServiceRestart":          websocket.CloseServiceRestart,
			"CloseTryAgainLater":           websocket.CloseTryAgainLater,
			"CloseTLSHandshake":            websocket.CloseTLSHandshake,
		},
	}.run()
}
