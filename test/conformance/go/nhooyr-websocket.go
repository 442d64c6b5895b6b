package main

import (
	"context"
	"errors"
	"io"
	"log"

	"nhooyr.io/websocket"
)

func dial(url string) (*websocket.Conn, error) {
	connection, _, err := websocket.Dial(context.Background(), url, nil)
	return connection, err
}

func open(url string) (Closer, error) {
	connection, err := dial(url)
	if err != nil {
		return nil, err
	}
	return func(given Given) (bool, error) {
		code, err := codeAs[websocket.StatusCode](given)
		if err != nil {
			return true, errors.New("no StatusCode")
		}
		return false, connection.Close(code, given.Reason)
	}, nil
}

// readError reads until it fails.
func readError(url string) error {
	connection, err := dial(url)
	if err != nil {
		panic(err)
	}
	for {
		if _, _, err := connection.Read(context.Background()); err != nil {
			return err
		}
	}
}

func closeStatus(url string) any {
	return websocket.CloseStatus(readError(url))
}

func closeError(url string) any {
	var closed websocket.CloseError
	if errors.As(readError(url), &closed) {
		return closed.Code
	}
	return nil
}

func main() {
	log.SetOutput(io.Discard)
	Driver{
		Library: "nhooyr.io/websocket",
		Version: debianVersion("golang-nhooyr-websocket-dev"),
		Sends: map[string]Send{
			"close": {Role: "client", Codes: "every", CodeRequired: true, SpentByError: true, Open: open},
		},
		Receives: map[string]Receive{
			"close-status": {Role: "client", Codes: "every", Watch: closeStatus},
			"close-error":  {Role: "client", Codes: "every", Watch: closeError},
		},
		Constants: map[string]int{
			"StatusNormalClosure":           int(websocket.StatusNormalClosure),
			"StatusGoingAway":               int(websocket.StatusGoingAway),
			"StatusProtocolError":           int(websocket.StatusProtocolError),
			"StatusUnsupportedData":         int(websocket.StatusUnsupportedData),
			"StatusNoStatusRcvd":            int(websocket.StatusNoStatusRcvd),
			"StatusAbnormalClosure":         int(websocket.StatusAbnormalClosure),
			"StatusInvalidFramePayloadData": int(websocket.StatusInvalidFramePayloadData),
			"StatusPolicyViolation":         int(websocket.StatusPolicyViolation),
			"StatusMessageTooBig":           int(websocket.StatusMessageTooBig),
			"StatusMandatoryExtension":      int(websocket.StatusMandatoryExtension),
			"StatusInternalError":           int(websocket.StatusInternalError),
			"StatusServiceRestart":          int(websocket.StatusServiceRestart),
			"StatusTryAgainLater":           int(websocket.StatusTryAgainLater),
			"StatusBadGateway":              int(websocket.StatusBadGateway),
			"StatusTLSHandshake":            int(websocket.StatusTLSHandshake),
		},
	}.run()
}
