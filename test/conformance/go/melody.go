package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"

	"github.com/gorilla/websocket"
	"github.com/olahol/melody"
)

func nameOf(session *melody.Session) string {
	return connectionName(session.Request.URL.RawQuery)
}

// serve starts a server whose sessions close as they are told, and tell how they were closed.
func serve() string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	server := melody.New()
	server.HandleConnect(func(session *melody.Session) {
		arrivals.put(nameOf(session), func(given Given) (bool, error) {
			code, err := codeAs[int](given)
			if err != nil {
				return true, err
			}
			return false, session.CloseWithMsg(melody.FormatCloseMessage(code, given.Reason))
		})
	})
	server.HandleClose(func(session *melody.Session, code int, reason string) error {
		reports.put(nameOf(session), code)
		return nil
	})
	server.HandleError(func(session *melody.Session, err error) {
		if closed := new(websocket.CloseError); !errors.As(err, &closed) || closed.Code == websocket.CloseAbnormalClosure {
			reports.put(nameOf(session), nil)
		}
	})
	go http.Serve(listener, http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		server.HandleRequest(response, request)
	}))
	return fmt.Sprintf("ws://%s/?connection={connection}", listener.Addr())
}

func main() {
	url := serve()
	Driver{
		Library: "olahol/melody",
		Version: library,
		Sends: map[string]Send{
			"format-close-message": {Role: "server", Codes: "sample", CodeRequired: true, URL: url},
		},
		Receives: map[string]Receive{
			"handle-close": {Role: "server", Codes: "sample", URL: url},
		},
		Constants: map[string]int{
			"CloseNormalClosure":           melody.CloseNormalClosure,
			"CloseGoingAway":               melody.CloseGoingAway,
			"CloseProtocolError":           melody.CloseProtocolError,
			"CloseUnsupportedData":         melody.CloseUnsupportedData,
			"CloseNoStatusReceived":        melody.CloseNoStatusReceived,
			"CloseAbnormalClosure":         melody.CloseAbnormalClosure,
			"CloseInvalidFramePayloadData": melody.CloseInvalidFramePayloadData,
			"ClosePolicyViolation":         melody.ClosePolicyViolation,
			"CloseMessageTooBig":           melody.CloseMessageTooBig,
			"CloseMandatoryExtension":      melody.CloseMandatoryExtension,
			"CloseInternalServerErr":       melody.CloseInternalServerErr,
			"CloseServiceRestart":          melody.CloseServiceRestart,
			"CloseTryAgainLater":           melody.CloseTryAgainLater,
			"CloseTLSHandshake":            melody.CloseTLSHandshake,
		},
	}.run()
}
