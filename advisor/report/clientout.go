package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"firstrole/advisor"
)

// Text writes the report as plain text of 72 columns.
func (c Client) Text() []byte { return []byte(c.paper().text()) }

// Markdown writes it for a forge or a notes program.
func (c Client) Markdown() []byte { return c.paper().markdown() }

// HTML writes it as one page, as that of a report.
func (c Client) HTML() []byte { return c.paper().html() }

// clientDocument is the report as JSON has it: the results in it as they stand
// by themselves.
type clientDocument struct {
	Client
	Result document  `json:"result"`
	Before *document `json:"before,omitempty"`
}

// JSON writes it for programs, and for ReadClient: docs/client.schema.json says
// what is in it.
func (c Client) JSON() []byte {
	c = c.tidy()
	d := clientDocument{Client: c, Result: newDocument(c.Result)}
	if c.Before != nil {
		before := newDocument(*c.Before)
		d.Before = &before
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(d); err != nil {
		panic(err) // nothing in it can fail to encode
	}
	return out.Bytes()
}

// tidy gives a copy in which every text has passed the sanitiser.
func (c Client) tidy() Client { return tidied(reflect.ValueOf(c)).Interface().(Client) }

// ReadClient gives back the report that JSON wrote.
func ReadClient(data []byte) (Client, error) {
	var c Client
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&c); err != nil {
		return Client{}, fmt.Errorf("this is no client's report in JSON: %w", err)
	}
	if dec.More() {
		return Client{}, errors.New("something follows the report")
	}
	if c.Format != 1 {
		return Client{}, fmt.Errorf("this report has format %d; only format 1 is known", c.Format)
	}
	for _, r := range []*advisor.Result{&c.Result, c.Before} {
		if r == nil {
			continue
		}
		if err := typeAnswers(r); err != nil {
			return Client{}, err
		}
	}
	return c, nil
}
