package main

import (
	"encoding/binary"
	"time"
)

// gorillaConn is what gorilla/websocket and its forks have in common.
type gorillaConn interface {
	ReadMessage() (int, []byte, error)
	WriteMessage(kind int, data []byte) error
	WriteControl(kind int, data []byte, deadline time.Time) error
	CloseHandler() func(code int, text string) error
	SetCloseHandler(handler func(code int, text string) error)
	Close() error
}

// gorilla is a library of that API; closeCode finds the code in the error of a read.
type gorilla struct {
	dial      func(url string) (gorillaConn, error)
	format    func(code int, reason string) []byte
	closeCode func(err error) any
}

const closeMessage = 8

func (lib gorilla) open(url string) (Closer, error) {
	connection, err := lib.dial(url)
	if err != nil {
		return nil, err
	}
	return func(given Given) (bool, error) {
		code, err := codeAs[int](given)
		if err != nil {
			return true, err
		}
		deadline := time.Now().Add(time.Second)
		if err := connection.WriteControl(closeMessage, lib.format(code, given.Reason), deadline); err != nil {
			return true, err
		}
		return false, connection.Close()
	}, nil
}

// payloadOf is what programs write without FormatCloseMessage: the bytes of the code, then the reason. Without a code
// the text stands alone.
func payloadOf(given Given) ([]byte, error) {
	if len(given.code) == 0 {
		return []byte(given.Reason), nil
	}
	code, err := codeAs[uint16](given)
	return append(binary.BigEndian.AppendUint16(nil, code), given.Reason...), err
}

// openWriting makes the closers of a call that writes frames as they are given.
func (lib gorilla) openWriting(write func(connection gorillaConn, payload []byte) error) func(url string) (Closer, error) {
	return func(url string) (Closer, error) {
		connection, err := lib.dial(url)
		if err != nil {
			return nil, err
		}
		return func(given Given) (bool, error) {
			payload, err := payloadOf(given)
			if err != nil {
				return true, err
			}
			if err := write(connection, payload); err != nil {
				return true, err
			}
			return false, connection.Close()
		}, nil
	}
}

func writeMessage(connection gorillaConn, payload []byte) error {
	return connection.WriteMessage(closeMessage, payload)
}

func writeControl(connection gorillaConn, payload []byte) error {
	return connection.WriteControl(closeMessage, payload, time.Now().Add(time.Second))
}

func (lib gorilla) closeError(url string) any {
	connection, err := lib.dial(url)
	if err != nil {
		panic(err)
	}
	defer connection.Close()
	for {
		if _, _, err := connection.ReadMessage(); err != nil {
			return lib.closeCode(err)
		}
	}
}

func (lib gorilla) closeHandler(url string) any {
	connection, err := lib.dial(url)
	if err != nil {
		panic(err)
	}
	defer connection.Close()
	var told any
	answer := connection.CloseHandler()
	connection.SetCloseHandler(func(code int, text string) error {
		told = code
		return answer(code, text)
	})
	for {
		if _, _, err := connection.ReadMessage(); err != nil {
			return told
		}
	}
}

// driver drives the library; codes says which are tried.
func (lib gorilla) driver(name, version, codes string, constants map[string]int) Driver {
	return Driver{
		Library: name,
		Version: version,
		Sends: map[string]Send{
			"format-close-message": {Role: "client", Codes: codes, CodeRequired: true, Open: lib.open},
			"write-message":        {Role: "client", Codes: codes, Open: lib.openWriting(writeMessage)},
			"write-control":        {Role: "client", Codes: codes, Open: lib.openWriting(writeControl)},
		},
		Receives: map[string]Receive{
			"close-error":   {Role: "client", Codes: codes, Watch: lib.closeError},
			"close-handler": {Role: "client", Codes: codes, Watch: lib.closeHandler},
		},
		Constants: constants,
	}
}
