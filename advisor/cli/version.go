package cli

import "runtime/debug"

// version is what Go wrote into the program when it was built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "firstrole (devel)"
	}
	return "firstrole " + info.Main.Version
}
