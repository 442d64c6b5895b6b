package main

import (
	"errors"

	"github.com/gorilla/websocket"
)

func main() {
	gorilla{
		dial: func(url string) (gorillaConn, error) {
			connection, _, err := websocket.DefaultDialer.Dial(url, nil)
			return connection, err
		},
		format: websocket.FormatCloseMessage,
		closeCode: func(err error) any {
			var closed *websocket.CloseError
			if errors.As(err, &closed) {
				return closed.Code
			}
			return nil
		},
	}.driver("gorilla/websocket", debianVersion("golang-github-gorilla-websocket-dev"), "every", map[string]int{
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
	}).run()
}
