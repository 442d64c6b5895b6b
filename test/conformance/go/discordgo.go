package main

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// What Discord's gateway says first: Hello, and Ready.
var greeting = []string{
	`{"op":10,"d":{"heartbeat_interval":60000}}`,
	`{"op":0,"t":"READY","s":1,"d":{"session_id":"s","guilds":[],"user":{"id":"1"}}}`,
}

// gatewayAt answers the question where the gateway is.
type gatewayAt string

func (url gatewayAt) RoundTrip(*http.Request) (*http.Response, error) {
	body, err := json.Marshal(map[string]string{"url": string(url)})
	return &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(strings.NewReader(string(body)))}, err
}

func open(url string) (Closer, error) {
	session, err := discordgo.New("Bot token")
	if err != nil {
		return nil, err
	}
	session.Client = &http.Client{Transport: gatewayAt(url)}
	session.ShouldReconnectOnError = false
	if err := session.Open(); err != nil {
		return nil, err
	}
	return func(given Given) (bool, error) {
		code, err := codeAs[int](given)
		if err != nil {
			return true, err
		}
		return false, session.CloseWithCode(code)
	}, nil
}

func main() {
	Driver{
		Library: "bwmarrin/discordgo",
		Version: library,
		Sends: map[string]Send{
			"close-with-code": {
				Role: "client", Codes: "sample", CodeRequired: true, TakesNoReason: true, Open: open, Lanes: 128,
				Extras: map[string]any{"greeting": greeting},
			},
		},
		Receives: map[string]Receive{},
	}.run()
}
