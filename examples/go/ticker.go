//go:build ignore

// Command ticker follows a price feed over coder/websocket and connects again when that helps.
package main

import (
	"context"
	"log"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

type tick struct {
	Symbol string  `json:"symbol"`
	Price  float64 `json:"price"`
}

const retryDelay = 1000 * time.Millisecond

func follow(ctx context.Context, url string) error {
	conn, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return err
	}
	// The documented idiom: sent only when nothing else has closed before.
	defer conn.Close(websocket.StatusInternalError, "unexpected end")

	for {
		var next tick
		if err := wsjson.Read(ctx, conn, &next); err != nil {
			return err
		}
		if next.Price < 0 {
			return conn.Close(1006, "a price below zero")
		}
		log.Printf("%s %.2f", next.Symbol, next.Price)
	}
}

func shouldRetry(err error) bool {
	switch websocket.CloseStatus(err) {
	case websocket.StatusNormalClosure, 4001, 4003:
		return false
	case websocket.StatusAbnormalClosure:
		// Never reported outside a browser: a lost connection is -1.
		return true
	default:
		return true
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	defer cancel()
	for {
		err := follow(ctx, "wss://prices.example/feed")
		if !shouldRetry(err) || ctx.Err() != nil {
			log.Fatal(err)
		}
		time.Sleep(retryDelay)
	}
}
