package advisor

import "fmt"

// workloadText says whether what is expected fits, the numbers last.
func workloadText(w *WorkloadOut, professions int) string {
	hours, who, have := hoursWords(w.Low, w.High), personWords(w.People), haveWords(w.People, w.Capacity)
	switch w.Verdict {
	case WeekRealistic:
		return fmt.Sprintf("What is expected fits %s: %s a week, and %s.", who, hours, have)
	case WeekUnrealistic:
		if w.Low <= w.Capacity {
			return fmt.Sprintf("What is expected is %d other professions besides the job: %s a week, and %s.", professions, hours, have)
		}
		return fmt.Sprintf("What is expected is more than %s can do: %s a week, and %s.", who, hours, have)
	}
	return fmt.Sprintf("What is expected is tight for %s: %s a week, and %s.", who, hours, have)
}

// leftText says what is left where everything that can be dropped is.
func leftText(fit WeekFit, sum minutes, week int, w *WorkloadOut) string {
	if len(w.Drop) == 0 {
		return "Nothing of it can simply be dropped: agree on fewer duties before anybody starts."
	}
	low, high := sum.hours()
	if fit == WeekTight {
		return fmt.Sprintf("What is left is tight still: %s of %d. Keep to the least of each.", hoursWords(low, high), week)
	}
	return fmt.Sprintf("What is left is still too much: %s of %d. Agree on fewer duties before anybody starts.", hoursWords(low, high), week)
}

func hoursWords(low, high int) string {
	if low == high {
		return fmt.Sprintf("%d hours", low)
	}
	return fmt.Sprintf("%d to %d hours", low, high)
}

func personWords(people int) string {
	switch people {
	case 1:
		return "one person"
	case 2:
		return "two people"
	}
	return fmt.Sprintf("%d people", people)
}

func haveWords(people, capacity int) string {
	if people == 1 {
		return fmt.Sprintf("one person has %d for duties", capacity)
	}
	return fmt.Sprintf("%s have %d for duties", personWords(people), capacity)
}
