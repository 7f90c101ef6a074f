package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// file is one file of an archive, by its path in it.
type file struct {
	path    string
	content []byte
	mode    fs.FileMode
}

// epoch is when everything in an archive was last changed: the earliest time
// that a zip file can tell. When something was built is nobody's business and
// would make two builds differ.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// packer packs files into the bytes of an archive, under one folder.
type packer interface {
	pack(folder string, files []file) ([]byte, error)
	ending() string
}

// write packs files into dir and gives the archive's line for the checksums.
func write(dir, name string, p packer, files []file) (sum string, err error) {
	content, err := p.pack(name, files)
	if err != nil {
		return "", err
	}
	name += p.ending()
	if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x  %s\n", sha256.Sum256(content), name), nil
}

// writeSums writes what sha256sum -c checks.
func writeSums(dir string, sums []string) error {
	return os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(strings.Join(sums, "")), 0o644)
}

type tarred struct{}

func (tarred) ending() string { return ".tar.gz" }

func (tarred) pack(folder string, files []file) ([]byte, error) {
	var b bytes.Buffer
	packed, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	to := tar.NewWriter(packed)
	for _, f := range inOrder(files) {
		header := &tar.Header{
			Typeflag: tar.TypeReg, Name: folder + "/" + f.path, Size: int64(len(f.content)),
			Mode: int64(f.mode), ModTime: epoch, Format: tar.FormatUSTAR,
		}
		if err := to.WriteHeader(header); err != nil {
			return nil, err
		}
		if _, err := to.Write(f.content); err != nil {
			return nil, err
		}
	}
	if err := to.Close(); err != nil {
		return nil, err
	}
	if err := packed.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

type zipped struct{}

func (zipped) ending() string { return ".zip" }

func (zipped) pack(folder string, files []file) ([]byte, error) {
	var b bytes.Buffer
	to := zip.NewWriter(&b)
	for _, f := range inOrder(files) {
		header := &zip.FileHeader{Name: folder + "/" + f.path, Method: zip.Deflate, Modified: epoch}
		header.SetMode(f.mode)
		w, err := to.CreateHeader(header)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.content); err != nil {
			return nil, err
		}
	}
	if err := to.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func inOrder(files []file) []file {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return files
}
