package audit

// What a job board puts around an ad, on lines of its own.
var (
	boardLine = lazy(`(?i)^[«‹<←\s]*(?:` +
		`easy apply|quick apply|(?:save|share|print|report|bookmark)(?: (?:this )?(?:job|ad|advert|vacancy))?|` +
		`(?:sign in|log ?in|register|sign up|post a job|create (?:an )?(?:account|alert|job alert)|home|jobs|all jobs|careers|menu|search|show (?:more|less)|see (?:more|less|who .*)|new|promoted)|` +
		`(?:back|return) to (?:the )?(?:search|results|jobs|listings?|all jobs|job search|vacancies|careers)\b.*|skip to .*|view all .*|` +
		`posted (?:on |over )?\d+\+? (?:minutes?|hours?|days?|weeks?|months?) ago|(?:over )?\d+ (?:applicants?|applications|views)|actively (?:hiring|recruiting).*|` +
		`(?:©|\(c\)|copyright)\s?(?:19|20)\d\d.*` +
		`)[»›>→\s]*$`)
	// boardEnd is where the ad is over: what stands below speaks of other ads, or
	// is a form to fill in.
	boardEnd = lazy(`(?i)^(?:(?:similar|related|recommended|other|more) (?:jobs|vacancies|roles|ads|searches)(?: .{0,30})?|(?:people|candidates|applicants) also (?:viewed|searched).*|jobs you (?:may|might) .*|\*\s?(?:indicates|denotes|required).{0,30}|first name ?\*?|submit application|seniority level)$`)
	// applyButton may also stand over how to apply.
	applyButton = lazy(`(?i)^apply(?: now| here| for this job)?$`)
	crumbs      = lazy(`^[^.!?>›»]{2,40}(?:\s[>›»]\s[^.!?>›»]{2,60}){2,}$`)
	// barred are parts between bars, all of which are such lines: "Sign in | Register".
	barred = lazy(`\s+[|·•]\s+`)
)

// withoutFurniture empties the lines that belong to the page around an ad. A line
// that ends it counts in the second half only.
func withoutFurniture(lines []line) []line {
	out := make([]line, len(lines))
	over := false
	for i, ln := range lines {
		over = over || i*2 > len(lines) && boardEnd().MatchString(ln.text)
		if over || !ln.heading && (isBoardLine(ln.text) || applyButton().MatchString(ln.text) && (i*3 < len(lines) || overBoard(lines[i+1:]))) {
			ln = line{at: ln.at, blank: true}
		}
		out[i] = ln
	}
	return out
}

// overBoard reports lines that begin with one of a job board, or with none at all.
func overBoard(lines []line) bool {
	for _, ln := range lines {
		if !ln.blank {
			return isBoardLine(ln.text) || boardEnd().MatchString(ln.text)
		}
	}
	return true
}

func isBoardLine(text string) bool {
	if text == "" || len(text) > longQuote {
		return false
	}
	if crumbs().MatchString(text) {
		return true
	}
	for _, part := range barred().Split(text, -1) {
		if !boardLine().MatchString(part) {
			return false
		}
	}
	return true
}
