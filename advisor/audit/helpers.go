package audit

import "firstrole/advisor"

func isRole(id string) func(advisor.Role) bool {
	return func(r advisor.Role) bool { return r.ID == id }
}
