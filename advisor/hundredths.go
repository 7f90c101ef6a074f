package advisor

import (
	"encoding/json"
	"fmt"
)

// Hundredths is a figure from 0 (nothing) to 100 (all), already rounded down.
// JSON carries it as a decimal: 87 is 0.87.
type Hundredths int

// MarshalJSON writes two decimals.
func (h Hundredths) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "%d.%02d", int(h)/100, int(h)%100), nil
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (h *Hundredths) UnmarshalJSON(data []byte) error {
	var f float64
	if err := json.Unmarshal(data, &f); err != nil {
		return err
	}
	*h = Hundredths(f*100 + 0.5)
	return nil
}

// String gives a percentage: "87 %".
func (h Hundredths) String() string { return fmt.Sprintf("%d %%", int(h)) }
