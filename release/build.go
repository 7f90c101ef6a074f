package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// target is a system and a machine that firstrole is handed out for.
type target struct{ system, machine string }

var targets = []target{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

func (t target) program() string {
	if t.system == "windows" {
		return "firstrole.exe"
	}
	return "firstrole"
}

// archive is how files are packed where the target's people unpack them.
func (t target) archive() packer {
	if t.system == "windows" {
		return zipped{}
	}
	return tarred{}
}

// build gives the program's bytes and the version that Go wrote into it.
func build(t target) (program []byte, version string, err error) {
	dir, err := os.MkdirTemp("", "firstrole-release")
	if err != nil {
		return nil, "", err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, t.program())
	// Neither the folder it is built in nor what a linker leaves for debuggers
	// may tell two builds apart.
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w -buildid=", "-o", out, "firstrole")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.system, "GOARCH="+t.machine, "GOAMD64=v1", "GOARM64=v8.0", "GOFLAGS=")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, "", fmt.Errorf("cannot build for %s on %s: %w", t.system, t.machine, err)
	}
	info, err := buildinfo.ReadFile(out)
	if err != nil {
		return nil, "", err
	}
	version = info.Main.Version
	if version == "" || version == "(devel)" {
		version = "devel"
	}
	program, err = os.ReadFile(out)
	return program, version, err
}
