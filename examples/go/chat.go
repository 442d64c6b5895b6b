// Command chat is a small room over gorilla/websocket: whatever one member says, all others hear.
package main

import (
	"errors"
	"log"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const (
	writeWait      = 10 * time.Second
	pongWait       = 60 * time.Second
	maxMessageSize = 4096
)

// Codes of our own, as in websocket-close-codes.json.
const (
	codeSessionExpired = 4001
	codeKicked         = 4003
)

var upgrader = websocket.Upgrader{ReadBufferSize: 1024, WriteBufferSize: 1024}

type room struct {
	mu      sync.Mutex
	members map[*websocket.Conn]string
}

// leave says goodbye with a code and a reason, and gives the peer a moment to answer.
func leave(conn *websocket.Conn, code int, reason string) {
	deadline := time.Now().Add(writeWait)
	message := websocket.FormatCloseMessage(code, reason)
	if err := conn.WriteControl(websocket.CloseMessage, message, deadline); err != nil {
		log.Printf("close: %v", err)
	}
	conn.Close()
}

func (r *room) join(w http.ResponseWriter, req *http.Request) {
	conn, err := upgrader.Upgrade(w, req, nil)
	if err != nil {
		return
	}
	name, err := authenticate(req)
	if errors.Is(err, errExpired) {
		leave(conn, codeSessionExpired, "sign in again")
		return
	}
	if err != nil {
		// An HTTP status: it is written into the frame, and the peer fails the connection.
		leave(conn, 401, "sign in first")
		return
	}
	r.mu.Lock()
	r.members[conn] = name
	r.mu.Unlock()
	defer r.forget(conn)

	conn.SetReadLimit(maxMessageSize)
	conn.SetReadDeadline(time.Now().Add(pongWait))
	for {
		_, text, err := conn.ReadMessage()
		if websocket.IsUnexpectedCloseError(err, websocket.CloseGoingAway, websocket.CloseAbnormalClosure) {
			log.Printf("%s is gone: %v", name, err)
		}
		if err != nil {
			report(name, err)
			return
		}
		r.say(conn, text)
	}
}

// report tells what the close code says. A code of the peer that gorilla does not know is a plain error.
func report(name string, err error) {
	var closed *websocket.CloseError
	if !errors.As(err, &closed) {
		return
	}
	switch closed.Code {
	case websocket.CloseNormalClosure, websocket.CloseNoStatusReceived:
		log.Printf("%s left", name)
	case codeKicked:
		log.Printf("%s was asked to leave", name)
	case websocket.CloseTLSHandshake:
		log.Printf("%s: no TLS", name)
	}
}

func (r *room) say(from *websocket.Conn, text []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for conn := range r.members {
		if conn == from {
			continue
		}
		if err := conn.WriteMessage(websocket.TextMessage, text); err != nil {
			leave(conn, websocket.CloseAbnormalClosure, "write failed")
		}
	}
}

func (r *room) kick(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for conn, member := range r.members {
		if member == name {
			leave(conn, codeKicked, "a moderator removed you")
		}
	}
}

func (r *room) forget(conn *websocket.Conn) {
	r.mu.Lock()
	delete(r.members, conn)
	r.mu.Unlock()
	// The package's idiom for a Close frame without a code.
	conn.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(websocket.CloseNoStatusReceived, ""))
	conn.Close()
}

var errExpired = errors.New("the session has expired")

func authenticate(req *http.Request) (string, error) {
	name := req.URL.Query().Get("name")
	if name == "" {
		return "", errors.New("no name")
	}
	if req.URL.Query().Has("expired") {
		return "", errExpired
	}
	return name, nil
}

func main() {
	r := &room{members: map[*websocket.Conn]string{}}
	http.HandleFunc("/chat", r.join)
	http.HandleFunc("/kick", func(w http.ResponseWriter, req *http.Request) { r.kick(req.FormValue("name")) })
	log.Fatal(http.ListenAndServe("localhost:3000", nil))
}
