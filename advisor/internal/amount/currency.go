package amount

import (
	"maps"
	"strings"
)

// code gives the code of a currency written as a code or a sign; empty where it
// is neither.
func code(word string) string {
	word = strings.ToUpper(strings.TrimSpace(word))
	if known, ok := signs[word]; ok {
		return known
	}
	if len(word) == 3 && !strings.Contains(word, " ") && strings.Contains(codes, word) && strings.Index(codes, word)%4 == 0 {
		return word
	}
	return ""
}

// Codes lists the codes of ISO 4217 that Parse knows.
func Codes() []string { return strings.Fields(codes) }

// Signs gives the codes of the signs that Parse knows, in capitals.
func Signs() map[string]string { return maps.Clone(signs) }

// signs that are written by several countries stand for the one that the sign
// alone most often means.
var signs = map[string]string{
	"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₺": "TRY", "₪": "ILS",
	"₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB", "₴": "UAH", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD",
	"DOLLAR": "USD", "DOLLARS": "USD", "EURO": "EUR", "EUROS": "EUR", "POUND": "GBP", "POUNDS": "GBP",
	"NZ$": "NZD", "R$": "BRL", "ZŁ": "PLN", "FR.": "CHF",
}

// codes are those of ISO 4217 in use, each with a space after it. The library
// that knows them (x/text/currency) would bring every language of the world.
const codes = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD " +
	"CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD " +
	"HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD " +
	"MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR " +
	"RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS " +
	"UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG "
