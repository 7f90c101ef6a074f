package main

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/bytedance/sonic"
	"github.com/go-faster/jx"
	"github.com/go-json-experiment/json/jsontext"
	goccy "github.com/goccy/go-json"
	segment "github.com/segmentio/encoding/json"
	"github.com/valyala/fastjson"
)

// BenchmarkDecode weighs the libraries that could decode the rows of
// firstrole advise --each: from a line of JSON to the place of each answer.
//
//	go test -C testdata/bench/engines -bench Decode
func BenchmarkDecode(b *testing.B) {
	var lines bytes.Buffer
	if err := newCase().rows(&lines, 256); err != nil {
		b.Fatal(err)
	}
	rows := bytes.SplitAfter(bytes.TrimSpace(lines.Bytes()), []byte("\n"))
	places, chosen := map[string]int{}, map[string]int{}
	for q := range questions {
		places[question(q)] = q
	}
	for o := range options {
		chosen[option(o)] = o
	}
	var at [questions]int
	measure := func(name string, read func(row []byte) error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for n := 0; b.Loop(); n++ {
				if err := read(rows[n%len(rows)]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	type sheet struct {
		Answers map[string]string `json:"answers"`
	}
	into := func(unmarshal func([]byte, any) error) func([]byte) error {
		return func(row []byte) error {
			var s sheet
			err := unmarshal(row, &s)
			for q, o := range s.Answers {
				at[places[q]] = chosen[o]
			}
			return err
		}
	}
	measure("encoding/json", into(json.Unmarshal))
	measure("goccy/go-json", into(func(data []byte, v any) error { return goccy.Unmarshal(data, v) }))
	measure("bytedance/sonic", into(sonic.Unmarshal))

	reader := bytes.NewReader(nil)
	text := jsontext.NewDecoder(reader)
	measure("go-json-experiment/json/jsontext", func(row []byte) error {
		reader.Reset(row)
		text.Reset(reader)
		return readTokens(text, func(question, option []byte) { at[places[string(question)]] = chosen[string(option)] })
	})
	var tokens segment.Tokenizer
	measure("segmentio/encoding/json", func(row []byte) error {
		tokens.Reset(row)
		q := 0
		for tokens.Next() {
			if tokens.Depth == 2 && tokens.Value.String() {
				if tokens.IsKey {
					q = places[string(tokens.String())]
				} else {
					at[q] = chosen[string(tokens.String())]
				}
			}
		}
		return tokens.Err
	})
	var parser fastjson.Parser
	measure("valyala/fastjson", func(row []byte) error {
		v, err := parser.ParseBytes(row)
		if err != nil {
			return err
		}
		v.GetObject("answers").Visit(func(key []byte, v *fastjson.Value) {
			at[places[string(key)]] = chosen[string(v.GetStringBytes())]
		})
		return nil
	})
	d := jx.DecodeBytes(nil)
	inner := func(d *jx.Decoder, key []byte) error {
		q := places[string(key)]
		o, err := d.StrBytes()
		at[q] = chosen[string(o)]
		return err
	}
	outer := func(d *jx.Decoder, key []byte) error {
		if string(key) == "answers" {
			return d.ObjBytes(inner)
		}
		return d.Skip()
	}
	measure("go-faster/jx", func(row []byte) error {
		d.ResetBytes(row)
		return d.ObjBytes(outer)
	})
}

func readTokens(d *jsontext.Decoder, answer func(question, option []byte)) error {
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	var q, o [64]byte
	for d.PeekKind() != '}' {
		key, err := d.ReadValue()
		if err != nil {
			return err
		}
		if string(key) != `"answers"` {
			if err := d.SkipValue(); err != nil {
				return err
			}
			continue
		}
		if _, err := d.ReadToken(); err != nil {
			return err
		}
		for d.PeekKind() != '}' {
			v, err := d.ReadValue()
			if err != nil {
				return err
			}
			question, err := jsontext.AppendUnquote(q[:0], v)
			if err != nil {
				return err
			}
			if v, err = d.ReadValue(); err != nil {
				return err
			}
			option, err := jsontext.AppendUnquote(o[:0], v)
			if err != nil {
				return err
			}
			answer(question, option)
		}
		if _, err := d.ReadToken(); err != nil {
			return err
		}
	}
	return nil
}
