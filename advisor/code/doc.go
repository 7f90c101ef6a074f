// Package code writes an answer sheet as one short line, and reads it back:
//
//	2KPH0-6M1C8-XV4RT-9QD
//
// A code carries the audience, the currency, every answer (also "I don't know",
// and those kept to questions that are not asked), and enough of the pack's
// digest to tell packs apart. It carries no name, no date and no notes. Whoever
// has it and the pack gets the same verdict, reasons and figures.
//
// # Letters
//
// A letter stands for five bits. There is no I, L, O or U, which are taken for
// other letters, or make words. Small letters read as capitals. A code is
// written in groups of five with hyphens between them, and reads so, or with
// spaces for all the hyphens, or in one piece.
//
// # What it is made of
//
//	5 letters   version (one bit, 0) and 24 bits of the digest
//	8 or more   the answers: one whole number, written in mixed radix
//	2 letters   checks
//
// The number is a row of digits, the first the lowest, each with as many values
// as there are answers; a later digit's radix may hang on an earlier one. Blanks
// are 0, so a row of blanks at the end costs nothing. See layout.go.
//
// # What the checks catch
//
// Letters are elements of GF(32). With cᵢ the i-th letter from the end, counted
// from 0, α a generator of the field and n the number of letters, a code is one
// only if
//
//	S₀ = Σ cᵢ = 0   and   S₁ = Σ αⁱ·cᵢ = α²ⁿ.
//
// One letter changed by e ≠ 0 changes S₀ by e. Two different neighbours a, b
// exchanged at i and i+1 change S₁ by (αⁱ + αⁱ⁺¹)(a + b) = αⁱ(1 + α)(a + b): none
// of the three is 0, since 1 + α is not. So every wrong letter and every swap of
// neighbours is caught, whatever the length. Any two wrong letters that are not
// a multiple of 31 apart are caught as well: S₀ = 0 needs both errors to be the
// same e, and then S₁ changes by (αⁱ + αʲ)e, which is 0 only if αⁱ = αʲ. Of other
// mistakes, such as letters lost or doubled, about one in 1,024 passes, and must
// then still fit the pack.
//
// A hyphen that became a letter, or changed places with one, spoils the groups:
// there are two hyphens at least, and all of them are needed, or none.
package code
