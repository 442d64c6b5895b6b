package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
)

// link is a connection with what the handshake read too much.
type link struct {
	net.Conn
	reader io.Reader
}

func (l link) Read(bytes []byte) (int, error) { return l.reader.Read(bytes) }

func dial(url string) (link, error) {
	connection, early, _, err := ws.Dial(context.Background(), url)
	if early == nil {
		early = bufio.NewReader(connection)
	}
	return link{connection, early}, err
}

func opener(body func(code ws.StatusCode, reason string) []byte) func(url string) (Closer, error) {
	return func(url string) (Closer, error) {
		connection, err := dial(url)
		if err != nil {
			return nil, err
		}
		return func(given Given) (bool, error) {
			code, err := codeAs[ws.StatusCode](given)
			if err != nil {
				return true, err
			}
			frame := ws.MaskFrame(ws.NewCloseFrame(body(code, given.Reason)))
			return false, ws.WriteFrame(connection, frame)
		}, nil
	}
}

func put(code ws.StatusCode, reason string) []byte {
	body := make([]byte, 2+len(reason))
	ws.PutCloseFrameBody(body, code, reason)
	return body
}

func parsed(url string) any {
	connection, err := dial(url)
	if err != nil {
		panic(err)
	}
	defer connection.Close()
	for {
		frame, err := ws.ReadFrame(connection)
		if err != nil {
			return nil
		}
		if frame.Header.OpCode == ws.OpClose {
			code, _ := ws.ParseCloseFrameData(frame.Payload)
			return code
		}
	}
}

func closedError(url string) any {
	connection, err := dial(url)
	if err != nil {
		panic(err)
	}
	defer connection.Close()
	for {
		if _, _, err := wsutil.ReadServerData(connection); err != nil {
			var closed wsutil.ClosedError
			if errors.As(err, &closed) {
				return closed.Code
			}
			return nil
		}
	}
}

func main() {
	Driver{
		Library: "gobwas/ws",
		Version: library,
		Sends: map[string]Send{
			"new-close-frame-body": {Role: "client", Codes: "every", CodeRequired: true, Open: opener(ws.NewCloseFrameBody)},
			"put-close-frame-body": {Role: "client", Codes: "sample", CodeRequired: true, Open: opener(put)},
		},
		Receives: map[string]Receive{
			"parse-close-frame-data": {Role: "client", Codes: "every", Watch: parsed},
			"closed-error":           {Role: "client", Codes: "every", Watch: closedError},
		},
		Constants: map[string]int{
			"StatusNormalClosure":           int(ws.StatusNormalClosure),
			"StatusGoingAway":               int(ws.StatusGoingAway),
			"StatusProtocolError":           int(ws.StatusProtocolError),
			"StatusUnsupportedData":         int(ws.StatusUnsupportedData),
			"StatusNoMeaningYet":            int(ws.StatusNoMeaningYet),
			"StatusNoStatusRcvd":            int(ws.StatusNoStatusRcvd),
			"StatusAbnormalClosure":         int(ws.StatusAbnormalClosure),
			"StatusInvalidFramePayloadData": int(ws.StatusInvalidFramePayloadData),
			"StatusPolicyViolation":         int(ws.StatusPolicyViolation),
			"StatusMessageTooBig":           int(ws.StatusMessageTooBig),
			"StatusMandatoryExt":            int(ws.StatusMandatoryExt),
			"StatusInternalServerError":     int(ws.StatusInternalServerError),
			"StatusTLSHandshake":            int(ws.StatusTLSHandshake),
		},
	}.run()
}
