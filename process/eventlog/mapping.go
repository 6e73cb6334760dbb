// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"cmp"
	"encoding/json"
	"io"
	"maps"
	"slices"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// MaxMapping bounds a mapping, in bytes.
const MaxMapping = 1 << 20

// Mapping says how a log is read. It is immutable and safe for use by many
// goroutines; the zero value reads nothing. Its JSON form:
//
//	{
//	  "format": "csv",                  or "jsonl", "xes"
//	  "encoding": "windows-1251",       or "kz-1048", "utf-8" (the default)
//	  "delimiter": ";",                 of CSV; "," where it is left out
//	  "header": false,                  CSV without names: columns are "1", "2", ...
//	  "time": {"layout": "02.01.2006 15:04", "zone": "Asia/Almaty"},
//	  "columns": {
//	    "application": "Номер",         the columns of a record: application,
//	    "time": "Время",                time and activity are needed
//	    "activity": ["Действие", "Результат"],
//	    "service": "Услуга", "actor": "Роль", "person": "Логин", "filed": "Подано",
//	    "phase": "Состояние", "office": "Отдел"
//	  },
//	  "phases": {"Начато": "entering", "Завершено": "completing", "Назначено": "ignore"},
//	  "offices": {"Отдел г. Актау": {...}},
//	  "repeats": "first",               or "last", "each" (the default)
//	  "services": {
//	    "Лицензия": {
//	      "kind": "pesticide-licence/issue", "channel": "office",
//	      "readings": {"account": "interaction"},
//	      "unlogged": ["5(2)"],
//	      "activities": {...}, "actors": {...}
//	    }
//	  },
//	  "activities": {
//	    "Подано":               {"node": "5(1)", "phase": "entering"},
//	    "Подписано | отказ":    {"node": "5(6)", "reply": "no", "role": "head"},
//	    "Отозвано заявителем":  {"effect": "ends"},
//	    "Возвращено":           {"node": "5(4)", "clause": "return"},
//	    "Продлено | 15":        {"node": "5(4)", "clause": "extend", "longer": 15},
//	    "Проект сохранён":      {"node": "5(4)", "repeats": "last"},
//	    "Просмотр карточки":    {"ignore": true}
//	  },
//	  "actors": {"Канцелярия": "office"},
//	  "personal": "refuse",             or "mask"
//	  "office": {...}                   see calendar.ReadOfficeSpec
//	}
//
// A layout is one of package time, or "unix" or "unix_milli" for a number. A
// layout without a zone needs the zone, one of [calendar.ZoneNames]; a layout
// with one must not have it. Columns of JSON lines are keys; a dot leads into
// an object. Several columns for a service, an activity or an actor are one value
// joined by " | ". Without the column "service" there is one service, whatever
// it is called.
//
// An activity leads to a node, completing it unless "phase" says that it is
// entered. Which nodes there are depends on the readings: the notice of a gate, 9(4) say,
// is an end, and so a node, where "readings" has "failed-gate": "ends".
// An activity may have an effect outside the regulation instead, with the node to which it
// "sends_back"; or it is ignored. "clause" is
// what a clause of the node lets somebody do there, which completes nothing: return,
// supplement, suspend, resume, extend or tell; "longer" is by how much a term was
// extended. "role" is who does it where the log has no actor. Activities and actors inside a
// service come before those that hold for all.
//
// The column "phase" says of each line whether the step was entered or completed,
// by the words of "phases"; an activity that names a phase itself keeps it. Of a step
// that the log tells of several times "repeats" says which record counts, for all
// activities or for one: see [caseload.Repeats]. The column "office" names the one of
// "offices" in which an application is worked.
//
// The columns of XES are the keys of the attributes of an event, and those of its
// trace with "case:" before them, as in "case:concept:name". The phase is that of
// "lifecycle:transition" where no column is named: what was started was entered, what
// is complete was completed, and other transitions are ignored. A log is unpacked
// where its content says that it is gzip.
//
// Unknown and repeated keys are refused, and more than [MaxMapping] bytes.
type Mapping struct {
	format    Format
	page      *page
	encoding  Encoding
	comma     byte
	header    bool
	clock     clock
	columns   []string // every column once
	fields    [fieldCount][]int
	alone     [fieldCount]int     // the only column of a field; none or several
	services  map[string]*service // by the bytes of the log
	only      *service            // where there is no column
	names     []string            // of the services, sorted
	mask      bool
	phases    map[string]phase // by the bytes of the log
	offices   map[string]calendar.OfficeSpec
	branches  map[string]string // names of the offices, by the bytes of the log
	office    calendar.OfficeSpec
	hasOffice bool
}

// Format is how a line is written.
type Format string

const (
	// FormatCSV has fields divided by a delimiter.
	FormatCSV Format = "csv"
	// FormatJSONLines has a JSON object on each line.
	FormatJSONLines Format = "jsonl"
	// FormatXES is the XML of IEEE 1849.
	FormatXES Format = "xes"
)

var formats = law.ListOf("format", FormatCSV, FormatJSONLines, FormatXES)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (f Format) MarshalText() ([]byte, error) { return formats.Marshal(f) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (f *Format) UnmarshalText(b []byte) error { return formats.Unmarshal(f, b) }

// The fields of a record that columns fill.
const (
	fieldApplication = iota
	fieldService
	fieldActivity
	fieldActor
	fieldTime
	fieldPerson
	fieldFiled
	fieldPhase
	fieldOffice
	fieldCount
)

// A field may have no column, or several.
const (
	none    = -1
	several = -2
)

// joint stands between the values of several columns that are one.
const joint = " | "

// service is one service of a mapping, with the activities and actors of all
// merged in.
type service struct {
	name       string
	kind       regulation.KindID
	channel    regulation.Channel
	choices    []process.Choice
	unlogged   []process.NodeID
	activities map[string]*activity // by the bytes of the log, as actors
	actors     map[string]law.ID
	own        map[string]*activity // those of the service itself, by their names
}

// activity is what one activity of the log means.
type activity struct {
	Node   process.NodeID `json:"node"`
	Phase  caseload.Phase `json:"phase"`
	Reply  process.Reply  `json:"reply"`
	Effect process.Effect `json:"effect"`
	Role   law.ID         `json:"role"`
	Ignore bool           `json:"ignore"`
	Clause clause         `json:"clause"`
	Longer int            `json:"longer"`
	// Repeats is that of the mapping where the activity has none.
	Repeats caseload.Repeats `json:"repeats"`
	phased  bool             // it names a phase itself
}

// clause is what a clause of a node lets somebody do.
type clause process.Action

// phase is what a word of the phase column means.
type phase string

// phaseIgnored is a line that says nothing.
const phaseIgnored phase = "ignore"

// form is the JSON of a mapping.
type form struct {
	Format    Format   `json:"format" strict:"required"`
	Encoding  Encoding `json:"encoding"`
	Delimiter string   `json:"delimiter"`
	Header    *bool    `json:"header"`
	Time      struct {
		Layout string `json:"layout" strict:"required"`
		Zone   string `json:"zone"`
	} `json:"time" strict:"required"`
	Columns struct {
		Application columns `json:"application" strict:"required"`
		Service     columns `json:"service"`
		Activity    columns `json:"activity" strict:"required"`
		Actor       columns `json:"actor"`
		Time        columns `json:"time" strict:"required"`
		Person      columns `json:"person"`
		Filed       columns `json:"filed"`
		Phase       columns `json:"phase"`
		Office      columns `json:"office"`
	} `json:"columns" strict:"required"`
	Services   map[string]serviceForm         `json:"services" strict:"required"`
	Activities map[string]activity            `json:"activities"`
	Actors     map[string]law.ID              `json:"actors"`
	Personal   string                         `json:"personal"`
	Repeats    caseload.Repeats               `json:"repeats"`
	Phases     map[string]phase               `json:"phases"`
	Office     *calendar.OfficeSpec           `json:"office"`
	Offices    map[string]calendar.OfficeSpec `json:"offices"`
}

type serviceForm struct {
	Kind       regulation.KindID   `json:"kind" strict:"required"`
	Channel    regulation.Channel  `json:"channel" strict:"required"`
	Readings   map[law.ID]law.ID   `json:"readings"`
	Unlogged   []process.NodeID    `json:"unlogged"`
	Activities map[string]activity `json:"activities"`
	Actors     map[string]law.ID   `json:"actors"`
}

// columns are one name or several.
type columns []string

func (c *columns) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return strict.Unmarshal(b, (*[]string)(c))
	}
	var one string
	if err := json.Unmarshal(b, &one); err != nil {
		return err
	}
	*c = columns{one}
	return nil
}

// ParseMapping reads the JSON form of a mapping. The error is an [ErrMapping]:
// a [*MappingError] that names the place, or a *strict.Error inside one.
func ParseMapping(b []byte) (*Mapping, error) {
	var f form
	if err := strict.Unmarshal(b, &f, strict.MaxBytes(MaxMapping)); err != nil {
		return nil, &MappingError{Err: err}
	}
	return f.mapping()
}

// ReadMapping is [ParseMapping] for a reader, of which it takes no more than
// [MaxMapping] bytes and one. The error of the reader is found in it.
func ReadMapping(r io.Reader) (*Mapping, error) {
	var f form
	if err := strict.Decode(r, &f, strict.MaxBytes(MaxMapping)); err != nil {
		return nil, &MappingError{Err: err}
	}
	return f.mapping()
}

// Format tells how lines are written.
func (m *Mapping) Format() Format { return m.format }

// Encoding tells the encoding.
func (m *Mapping) Encoding() Encoding { return m.encoding }

// Office returns the hours by which the agency wants its log to be judged, and
// whether the mapping has any. This package only carries them.
func (m *Mapping) Office() (calendar.OfficeSpec, bool) { return m.office, m.hasOffice }

// Offices returns the hours of the offices that the office column of the log names,
// by their names: those of [caseload.Record].Office.
func (m *Mapping) Offices() map[string]calendar.OfficeSpec { return maps.Clone(m.offices) }

// Service is what a mapping says of one service.
type Service struct {
	Name     string // as the log calls it
	Kind     regulation.KindID
	Channel  regulation.Channel
	Readings []process.Choice
}

// Services returns the services, sorted by name.
func (m *Mapping) Services() []Service {
	list := make([]Service, 0, len(m.names))
	for _, s := range m.each() {
		list = append(list, Service{Name: s.name, Kind: s.kind, Channel: s.channel, Readings: slices.Clone(s.choices)})
	}
	return list
}

// each gives the services in the order of their names.
func (m *Mapping) each() []*service {
	list := make([]*service, 0, len(m.services))
	for _, s := range m.services {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *service) int { return cmp.Compare(a.name, b.name) })
	return list
}

// Unlogged reports whether the mapping says that the log tells nothing of a
// node: what [caseload.CheckOptions] asks for.
func (m *Mapping) Unlogged(d *process.Definition, n process.Node) bool {
	for _, s := range m.services {
		if s.kind.Short() == d.Kind().Short() && s.channel == d.Channel() && slices.Contains(s.unlogged, n.ID) {
			return true
		}
	}
	return false
}
