package main

// Speaks the driver side of the line protocol (see ../README.md).

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
	"sync"
)

// Closer makes the call under test on one connection; open says that the call left the connection open.
type Closer func(given Given) (open bool, err error)

// Send is one API that closes. Open connects where the role is client.
type Send struct {
	Role          string `json:"role"`
	Codes         string `json:"codes"`
	URL           string `json:"url,omitempty"`
	Lanes         int    `json:"lanes,omitempty"`
	SpentByError  bool   `json:"spentByError,omitempty"`
	CodeRequired  bool   `json:"codeRequired,omitempty"`
	TakesNoReason bool   `json:"takesNoReason,omitempty"`
	Extras        any    `json:"extras,omitempty"`

	Open func(url string) (Closer, error) `json:"-"`
}

// Receive is one API that tells how a connection ended. Watch gives what user code is told: a number, or nil.
type Receive struct {
	Role  string `json:"role"`
	Codes string `json:"codes"`
	URL   string `json:"url,omitempty"`
	Lanes int    `json:"lanes,omitempty"`

	Watch func(url string) any `json:"-"`
}

// Driver is the first line of a driver, and what its commands do.
type Driver struct {
	Library   string             `json:"library"`
	Version   string             `json:"version"`
	Runtime   string             `json:"runtime"`
	Sends     map[string]Send    `json:"sends"`
	Receives  map[string]Receive `json:"receives"`
	Constants map[string]int     `json:"constants,omitempty"`
}

// Given holds the arguments of one call.
type Given struct {
	code   json.RawMessage
	Reason string
}

// whole is a type that a library takes codes in.
type whole interface {
	~int | ~int16 | ~uint16 | ~uint32
}

// codeAs gives the code in the type that the call takes; an error where the type cannot hold it.
func codeAs[T whole](given Given) (T, error) {
	var number int
	if err := json.Unmarshal(given.code, &number); err != nil || int(T(number)) != number || string(given.code) == "null" {
		var none T
		return none, fmt.Errorf("no %T", none)
	}
	return T(number), nil
}

type command struct {
	ID         int             `json:"id"`
	Do         string          `json:"do"`
	API        string          `json:"api"`
	Connection string          `json:"connection"`
	URL        string          `json:"url"`
	Code       json.RawMessage `json:"code"`
	Reason     string          `json:"reason"`
}

// meetings are things that are waited for by the name of a connection.
type meetings[T any] struct {
	lock  sync.Mutex
	boxes map[string]chan T
}

func (m *meetings[T]) at(name string) chan T {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.boxes == nil {
		m.boxes = map[string]chan T{}
	}
	if m.boxes[name] == nil {
		m.boxes[name] = make(chan T, 1)
	}
	return m.boxes[name]
}

func (m *meetings[T]) put(name string, value T) {
	select {
	case m.at(name) <- value:
	default:
	}
}

// arrivals: a server under test has accepted a connection. reports: its user code was told how one ended.
var (
	arrivals meetings[Closer]
	reports  meetings[any]
)

var nameIn = regexp.MustCompile(`connection=([\w-]+)`)

// connectionName finds the name of a connection in the URL or query that it was opened with.
func connectionName(text string) string {
	if found := nameIn.FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return ""
}

// debianVersion is the upstream part of the version of a Debian package: 1.5.0 of 1:1.5.0-2.
func debianVersion(name string) string {
	versions := map[string]string{}
	if err := json.Unmarshal([]byte(os.Getenv("PACKAGE_VERSIONS")), &versions); err != nil {
		return "unknown"
	}
	version := versions[name]
	if _, rest, found := strings.Cut(version, ":"); found {
		version = rest
	}
	return regexp.MustCompile(`[-+]`).Split(version, 2)[0]
}

// library holds the version of the library that a driver built by hand was linked with.
var library = "unknown"

var output = struct {
	sync.Mutex
	*json.Encoder
}{Encoder: json.NewEncoder(os.Stdout)}

func say(message any) {
	output.Lock()
	defer output.Unlock()
	if err := output.Encode(message); err != nil {
		os.Exit(1)
	}
}

var (
	openLock sync.Mutex
	opened   = map[string]Closer{}
)

func (driver Driver) connection(order command) (Closer, error) {
	openLock.Lock()
	connection := opened[order.Connection]
	openLock.Unlock()
	if connection != nil {
		return connection, nil
	}
	var err error
	if open := driver.Sends[order.API].Open; open != nil {
		connection, err = open(order.URL)
	} else {
		connection = <-arrivals.at(order.Connection)
	}
	if err != nil {
		return nil, fmt.Errorf("NOT CONNECTED %w", err)
	}
	openLock.Lock()
	opened[order.Connection] = connection
	openLock.Unlock()
	return connection, nil
}

func (driver Driver) send(order command) (answer map[string]any) {
	defer func() {
		if problem := recover(); problem != nil {
			answer = map[string]any{"outcome": "crashed", "error": fmt.Sprint(problem)}
		}
	}()
	connection, err := driver.connection(order)
	if err != nil {
		return map[string]any{"outcome": "threw", "error": err.Error()}
	}
	open, err := connection(Given{order.Code, order.Reason})
	if err != nil {
		return map[string]any{"outcome": "threw", "error": err.Error()}
	}
	if !open {
		openLock.Lock()
		delete(opened, order.Connection)
		openLock.Unlock()
	}
	return map[string]any{"outcome": "returned", "open": open}
}

func (driver Driver) receive(order command) map[string]any {
	if watch := driver.Receives[order.API].Watch; watch != nil {
		return map[string]any{"reported": watch(order.URL)}
	}
	return map[string]any{"reported": <-reports.at(order.Connection)}
}

// run greets and answers commands until the standard input ends.
func (driver Driver) run() {
	driver.Runtime = "Go " + strings.Join(strings.Split(strings.TrimPrefix(runtime.Version(), "go"), ".")[:2], ".")
	say(map[string]any{"hello": driver})
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var order command
		if err := json.Unmarshal(lines.Bytes(), &order); err != nil {
			continue
		}
		go func() {
			answer := map[string]any{}
			if order.Do == "send" {
				answer = driver.send(order)
			} else {
				answer = driver.receive(order)
			}
			answer["id"] = order.ID
			say(answer)
		}()
	}
}
