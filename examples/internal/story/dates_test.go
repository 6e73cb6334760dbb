// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package story_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// The dates of the stories, counted by hand on a wall calendar of 2015 and not by
// the library. Days off besides Saturdays and Sundays: Nauryz, 21 to 23 March, is
// Saturday to Monday, so that Tuesday 24 and Wednesday 25 March are off too; Friday
// 1 May; Thursday 7 May; Saturday 9 May, so that Monday 11 May is off. The offices
// work from 09:00 to 13:00 and from 14:30 to 18:30.
func TestTheDatesOfTheStoriesAreThoseCountedByHand(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ story, counted, says string }{
		// 14 September is a Monday. The day ends at 18:30, and the thirty minutes of 5(3)
		// begin after it: Tuesday 09:00 to 09:30. By 7(2) all is done within the day.
		{"vet-reference", "a Monday and thirty minutes more", "Sub-paragraph 3) of paragraph 5, counted from the day of arrival: the reference is due by 15 September 2015, 09:30"},
		{"vet-reference", "within the day", "Sub-paragraph 2) of paragraph 7, counted from when reception next opens: the reference is due by 14 September 2015, 18:30"},
		// At 17:50 reception is over: counted from the next opening, the day is Tuesday the
		// 15th, and the thirty minutes are those of Wednesday.
		{"vet-reference", "a Tuesday and thirty minutes more", "Sub-paragraph 3) of paragraph 5, counted from when reception next opens: the reference is due by 16 September 2015, 09:30"},
		{"vet-reference", "the next day", "Sub-paragraph 2) of paragraph 7, counted from when reception next opens: the reference is due by 15 September 2015, 18:30"},
		// At 18:40 the office is closed too: the day of application has only its midnight left,
		// and the thirty minutes of 5(3) are those of Tuesday.
		{"vet-reference", "midnight", "Sub-paragraph 2) of paragraph 7, counted from the day of arrival: the reference is due by 14 September 2015, 23:59"},
		{"vet-reference", "thirty minutes at the counter", "The deadline was met: by 14 September 2015, 10:30."},
		// 6 April is a Monday: 10:00 and 30, 10 and 5 minutes; by 7(2) 30 and 15.
		{"animal-identification", "thirty minutes", "(sub-paragraph 1) of paragraph 5): by 6 April 2015, 10:30."},
		{"animal-identification", "30 + 10 + 5", "(sub-paragraph 3) of paragraph 5): by 6 April 2015, 10:45."},
		{"animal-identification", "thirty and ten minutes", "(sub-paragraph 2) of paragraph 5): by 6 April 2015, 10:40."},
		{"animal-identification", "thirty and fifteen minutes", "(sub-paragraph 2) of paragraph 7): by 6 April 2015, 10:45."},
		// The duplicate arrives on Friday 20 March. 21 and 22 are a weekend, 23 to 25 are
		// off: the 26th and 27th follow, the 28th and 29th are a weekend, then the 30th.
		{"ear-tag-duplicate", "20, 26, 27", "the three working days end on 27 March 2015 (arrival-day=same)"},
		{"ear-tag-duplicate", "26, 27, 30", "the three working days end on 30 March 2015 (arrival-day=next)"},
		// 28 April is a Tuesday. 12:00 and 45 minutes: 12:45; three hours: 15 minutes
		// before lunch and 2 h 45 from 14:30: 17:15. Nine working days: 29, 30 April, 4, 5,
		// 6, 8, 12, 13, 14 May; six end on 8 May, one on 29 April.
		{"grain-receipt-licence", "15 minutes, lunch, 2 h 45", "(sub-paragraph 2) of paragraph 5): by 28 April 2015, 17:15."},
		{"grain-receipt-licence", "nine working days", "(sub-paragraph 3) of paragraph 5): by 14 May 2015, 18:30."},
		{"grain-receipt-licence", "six working days", "(sub-paragraph 3) of paragraph 5): by 8 May 2015, 18:30."},
		{"grain-receipt-licence", "one working day", "(sub-paragraph 3) of paragraph 5): by 29 April 2015, 18:30."},
		// Filed at 15:00, the head has it at 15:45: 2 h 45 until 18:30 and 15 minutes of
		// the next morning; by the clock 18:45.
		{"grain-receipt-licence", "2 h 45 and 15 minutes", "end on 29 April 2015 at 09:15: only working time counts"},
		{"grain-receipt-licence", "three hours of the clock", "end on 28 April 2015 at 18:45: time counts without a break, by the clock"},
		// The step before ends on Monday 30 March. One working day: the 31st. Six: 31
		// March, 1, 2, 3, 6, 7 April.
		{"cotton-receipt-licence", "one working day", "On 6 April 2015 a refusal is late (due by 31 March 2015, 18:30)."},
		{"cotton-receipt-licence", "six working days", "On 6 April 2015 a reissue is in time (due by 7 April 2015, 18:30)."},
		{"cotton-receipt-licence", "six for the refusal too", "On 6 April 2015 a refusal is in time (due by 7 April 2015, 18:30)."},
		// Refused on Monday 6 April at 15:00: eight hours each of the 1st, 2nd and 3rd, four
		// of the morning and half an hour after lunch.
		{"cotton-receipt-licence", "8 + 8 + 8 + 4:30", "was late by 28 h 30 min of working time"},
		{"cotton-receipt-licence", "twenty minutes after 15:00", "by 6 April 2015, 15:20."},
		{"cotton-receipt-licence", "thirty minutes after 15:15", "by 6 April 2015, 15:45."},
		// The signature was checked at 11:10; the head has thirty minutes.
		{"vet-licence", "thirty minutes after 11:10", "The deadline was met: by 18 May 2015, 11:40."},
		// Given to the executor on Monday 18 May. Thirteen working days after it: 19, 20, 21, 22, 25,
		// 26, 27, 28, 29 May, 1, 2, 3, 4 June.
		{"vet-licence", "thirteen working days", "The deadline was met: by 4 June 2015, 18:30."},
		// Prepared on Tuesday 2 June; one working day to sign and seal.
		{"vet-licence", "one working day", "The deadline was met: by 3 June 2015, 18:30."},
		// Asked on Friday 20 March. Ten working days: 26, 27, 30, 31 March, 1, 2, 3, 6, 7,
		// 8 April. On the 13th at 10:00: eight hours of the 9th, eight of the 10th, one.
		{"pesticide-licence", "ten working days", "(sub-paragraph 4) of paragraph 5), due by 8 April 2015, 18:30. In time, 30 min of working time left."},
		{"pesticide-licence", "8 + 8 + 1", "due by 8 April 2015, 18:30. Overdue by 17 h of working time."},
		// Answered on Wednesday 15 April: 16, 17, 20; on 7 April: 8, 9, 10.
		{"pesticide-licence", "three working days after a late answer", "due by 20 April 2015, 18:30. In time"},
		{"pesticide-licence", "three working days", "The deadline was met: by 10 April 2015, 18:30."},
		// The portal hands over on Wednesday 18 March. Nine working days: 19, 20, 26, 27,
		// 30, 31 March, 1, 2, 3 April. Its steps: 19, 20; ten days to 8 April; 9, 10, 13
		// April, and thirty minutes of the 14th.
		{"pesticide-licence", "nine working days", "the term of the check ends on 3 April 2015, those of the steps inside it on 14 April 2015"},
		{"pesticide-licence", "2 + 10 + 3 working days", "Sub-paragraph 5) of paragraph 5, 3 working days: by 13 April 2015, 18:30."},
	} {
		golden, err := os.ReadFile(filepath.Join("..", "..", c.story, "testdata", "story.golden"))
		require.NoError(t, err)
		require.Contains(t, string(golden), c.says, "%s: %s", c.story, c.counted)
	}
}
