package report

import (
	"reflect"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
)

// tidy gives a copy of a result in which every text has passed the sanitiser.
// A nil list becomes an empty one, so that JSON has a list wherever one is
// promised.
func tidy(r advisor.Result) advisor.Result {
	return tidied(reflect.ValueOf(r)).Interface().(advisor.Result)
}

func tidied(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(clean.Text(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(tidied(v.Field(i)))
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(tidied(v.Index(i)))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(tidied(v.Elem()))
		}
	case reflect.Interface:
		if !v.IsNil() {
			out.Set(tidied(v.Elem()))
		}
	default:
		out.Set(v)
	}
	return out
}
