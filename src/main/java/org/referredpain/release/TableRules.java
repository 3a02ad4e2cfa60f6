package org.referredpain.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.*;

/** The rules of the table that go beyond a single column or reference. Runs only when every reference is good. */
final class TableRules {

    /** Words about a result that would make information sound like a verdict; never in texts of our own. */
    private static final List<String> FORBIDDEN = List.of("diagnos", "probabilit", "you have", "at fault");

    private final Tables rows;
    private final Map<String, CsvTable> files;
    private final Consumer<Complaint> complaints;

    private TableRules(Tables rows, Map<String, CsvTable> files, Consumer<Complaint> complaints) {
        this.rows = rows;
        this.files = files;
        this.complaints = complaints;
    }

    /**
     * Checks all rules.
     *
     * @param rows the tables
     * @param files the same tables as text, row for row, for the lines to complain of
     */
    static void check(Tables rows, Map<String, CsvTable> files, Consumer<Complaint> complaints) {
        TableRules rules = new TableRules(rows, files, complaints);
        boolean trees = rules.trees();
        rules.keysOfTwoTables();
        if (trees) {
            rules.zonesAndPains();
            rules.candidates();
            rules.orphans();
            rules.unflagged();
        }
        rules.triggerPoints();
        rules.measurements();
        rules.redFlags();
        rules.terms();
        rules.ambiguousTerms();
        rules.disputes();
        rules.careFacts();
        rules.codes();
        rules.retired();
        rules.words();
    }

    private boolean trees() {
        boolean zones = tree("zones", rows.zones(), Zone::id, Zone::parent);
        boolean symptoms = tree("symptoms", rows.symptoms(), Symptom::id, Symptom::parent);
        boolean muscles = tree("muscles", rows.muscles(), Muscle::id, Muscle::parent);
        boolean techniques = tree("techniques", rows.techniques(), Technique::id, Technique::parent);
        return zones && symptoms && muscles && techniques;
    }

    private <T> boolean tree(String table, List<T> nodes, Function<T, String> id, Function<T, @Nullable String> up) {
        Map<String, T> byId = nodes.stream().collect(Collectors.toMap(id, Function.identity()));
        boolean good = true;
        for (int i = 0; i < nodes.size(); i++) {
            Set<String> path = new HashSet<>();
            String at = id.apply(nodes.get(i));
            while (at != null && path.add(at)) {
                at = up.apply(Objects.requireNonNull(byId.get(at)));
            }
            if (at != null) {
                complain(table, i, "parent", "leads round in a circle at " + at);
                good = false;
            }
        }
        return good;
    }

    private void keysOfTwoTables() {
        Set<String> zones = rows.zones().stream().map(Zone::id).collect(Collectors.toSet());
        each(
                "symptoms",
                rows.symptoms(),
                symptom -> zones.contains(symptom.id()),
                "id",
                symptom -> symptom.id() + " is a zone; a symptom's key must differ from every zone's");
        Set<String> sources = rows.sources().stream().map(Source::id).collect(Collectors.toSet());
        each(
                "families",
                rows.families(),
                family -> sources.contains(family.id()),
                "id",
                family -> family.id() + " is a source; a family's key must differ from every source's");
    }

    private void zonesAndPains() {
        each(
                "symptoms",
                rows.symptoms(),
                symptom -> symptom.kind() == SymptomKind.PAIN && symptom.zone() == null,
                "zone",
                symptom -> "must name where the pain is felt");
        Tree tree = Tree.of(rows.symptoms(), Symptom::id, Symptom::parent);
        Map<String, Symptom> byId =
                rows.symptoms().stream().collect(Collectors.toMap(Symptom::id, Function.identity()));
        Map<String, List<String>> pains = new HashMap<>();
        for (Symptom symptom : rows.symptoms()) {
            boolean inside = tree.ancestors(symptom.id()).stream()
                    .map(byId::get)
                    .anyMatch(above -> Objects.equals(above.zone(), symptom.zone()));
            if (symptom.kind() == SymptomKind.PAIN && symptom.zone() != null && !inside) {
                pains.computeIfAbsent(symptom.zone(), zone -> new ArrayList<>()).add(symptom.id());
            }
        }
        each(
                "zones",
                rows.zones(),
                zone -> pains.getOrDefault(zone.id(), List.of()).size() != 1,
                "id",
                zone -> "must have exactly one pain symptom that no other pain of the zone contains; has "
                        + pains.getOrDefault(zone.id(), List.of()));
    }

    private void candidates() {
        Tree tree = Tree.of(rows.muscles(), Muscle::id, Muscle::parent);
        Map<String, Muscle> byId = rows.muscles().stream().collect(Collectors.toMap(Muscle::id, Function.identity()));
        each(
                "muscles",
                rows.muscles(),
                muscle -> tree.children(muscle.id()).isEmpty()
                        && Stream.concat(
                                                Stream.of(muscle),
                                                tree.ancestors(muscle.id()).stream()
                                                        .map(byId::get))
                                        .filter(Muscle::candidate)
                                        .count()
                                != 1,
                "candidate",
                muscle -> "exactly one node from %s up to its root must be a candidate".formatted(muscle.id()));
    }

    private void triggerPoints() {
        each(
                "trigger_points",
                rows.triggerPoints(),
                point -> point.kind() == PointKind.LOCATED
                        && (point.label() == null && point.location() == null || point.source() == null),
                "location",
                point -> "a located point needs a label or a location, and the source that gives it");
        each(
                "trigger_points",
                rows.triggerPoints(),
                point -> point.kind() == PointKind.WHOLE_MUSCLE
                        && (point.label() != null || point.location() != null || point.source() != null),
                "location",
                point -> "a whole muscle has no label, location or source");
        Set<String> whole = new HashSet<>();
        each(
                "trigger_points",
                rows.triggerPoints(),
                point -> point.kind() == PointKind.WHOLE_MUSCLE && !whole.add(point.muscle()),
                "muscle",
                point -> point.muscle() + " has another whole-muscle point already");
    }

    private void measurements() {
        Map<String, SourceKind> kinds = rows.sources().stream().collect(Collectors.toMap(Source::id, Source::kind));
        each(
                "measurements",
                rows.measurements(),
                row -> row.n() > row.total(),
                "n",
                row -> "%d of %d is more than all".formatted(row.n(), row.total()));
        each(
                "measurements",
                rows.measurements(),
                row -> kinds.get(row.source()) != SourceKind.STUDY,
                "source",
                row -> row.source() + " is not a study");
    }

    private void redFlags() {
        Set<String> sourced =
                rows.redFlagSources().stream().map(RedFlagSource::redFlag).collect(Collectors.toSet());
        Set<String> raised =
                rows.redFlagSymptoms().stream().map(RedFlagSymptom::redFlag).collect(Collectors.toSet());
        each("red_flags", rows.redFlags(), flag -> !sourced.contains(flag.id()), "id", flag -> "has no source");
        each("red_flags", rows.redFlags(), flag -> !raised.contains(flag.id()), "id", flag -> "no symptom raises it");
    }

    private void terms() {
        Map<TermKind, Map<String, String>> names = Map.of(
                TermKind.SYMPTOM, names(rows.symptoms(), Symptom::id, Symptom::name),
                TermKind.ZONE, names(rows.zones(), Zone::id, Zone::name),
                TermKind.MUSCLE, names(rows.muscles(), Muscle::id, Muscle::name),
                TermKind.CONDITION, names(rows.conditions(), Condition::id, Condition::name));
        each(
                "terms",
                rows.terms(),
                term -> !named(names, term.kind()).containsKey(term.id()),
                "id",
                term -> "there is no %s %s".formatted(term.kind().code(), term.id()));
        each(
                "terms",
                rows.terms(),
                term -> term.language() == Language.EN
                        && (term.register() == Register.PREFERRED
                                || term.term()
                                        .equalsIgnoreCase(
                                                named(names, term.kind()).get(term.id()))),
                "term",
                term -> "the preferred English name stands in the table of the thing itself");
        Set<List<Object>> preferred = new HashSet<>();
        each(
                "terms",
                rows.terms(),
                term -> term.register() == Register.PREFERRED
                        && !preferred.add(List.of(term.kind(), term.id(), term.language())),
                "register",
                term -> "%s has a preferred name in %s already"
                        .formatted(term.id(), term.language().code()));
    }

    /** A person's word must lead to one thing: no term names two symptoms, two zones or two muscles of a language. */
    private void ambiguousTerms() {
        Map<List<Object>, String> meaning = new HashMap<>();
        rows.symptoms().forEach(row -> meaning.put(meant(TermKind.SYMPTOM, Language.EN, row.name()), row.id()));
        rows.zones().forEach(row -> meaning.put(meant(TermKind.ZONE, Language.EN, row.name()), row.id()));
        rows.muscles().forEach(row -> meaning.put(meant(TermKind.MUSCLE, Language.EN, row.name()), row.id()));
        each(
                "terms",
                rows.terms(),
                term -> !meaning.computeIfAbsent(meant(term.kind(), term.language(), term.term()), key -> term.id())
                        .equals(term.id()),
                "term",
                term -> "\"%s\" also means %s"
                        .formatted(term.term(), meaning.get(meant(term.kind(), term.language(), term.term()))));
    }

    private static List<Object> meant(TermKind kind, Language language, String term) {
        return List.of(kind, language, term.toLowerCase(Locale.ROOT));
    }

    private void careFacts() {
        each(
                "care_facts",
                rows.careFacts(),
                fact -> (fact.low() == null) != (fact.high() == null) || (fact.low() == null) != (fact.unit() == null),
                "low",
                fact -> "low, high and unit are given together or not at all");
        each(
                "care_facts",
                rows.careFacts(),
                fact -> fact.low() != null && fact.high() != null && fact.low().compareTo(fact.high()) > 0,
                "low",
                fact -> "low must not be above high");
    }

    private void codes() {
        Map<CodeKind, Set<String>> known = Map.of(
                CodeKind.MUSCLE, keys(rows.muscles(), Muscle::id),
                CodeKind.ZONE, keys(rows.zones(), Zone::id),
                CodeKind.SYMPTOM, keys(rows.symptoms(), Symptom::id));
        each(
                "codes",
                rows.codes(),
                code -> !Objects.requireNonNull(known.get(code.kind())).contains(code.id()),
                "id",
                code -> "there is no %s %s".formatted(code.kind().code(), code.id()));
        Set<String> used = keys(rows.codes(), Code::system);
        each("licences", rows.licences(), licence -> !used.contains(licence.id()), "id", licence -> "no code is of it");
    }

    private void disputes() {
        Set<String> muscles = rows.muscles().stream().map(Muscle::id).collect(Collectors.toSet());
        Set<String> symptoms = rows.symptoms().stream().map(Symptom::id).collect(Collectors.toSet());
        Set<String> links = rows.claims().stream()
                .map(claim -> claim.triggerPoint() + "/" + claim.symptom())
                .collect(Collectors.toSet());
        each(
                "disputes",
                rows.disputes(),
                dispute -> switch (dispute.subjectKind()) {
                    case GENERAL -> dispute.subject() != null;
                    case MUSCLE -> !muscles.contains(String.valueOf(dispute.subject()));
                    case SYMPTOM -> !symptoms.contains(String.valueOf(dispute.subject()));
                    case REFERRAL -> !links.contains(String.valueOf(dispute.subject()));
                },
                "subject",
                dispute -> "%s is no %s (general: empty; referral: trigger-point/symptom)"
                        .formatted(dispute.subject(), dispute.subjectKind().code()));
    }

    private void retired() {
        Map<RetiredKind, Set<String>> used = new EnumMap<>(RetiredKind.class);
        used.put(RetiredKind.SYMPTOM, keys(rows.symptoms(), Symptom::id));
        used.put(RetiredKind.ZONE, keys(rows.zones(), Zone::id));
        used.put(RetiredKind.MUSCLE, keys(rows.muscles(), Muscle::id));
        used.put(RetiredKind.TRIGGER_POINT, keys(rows.triggerPoints(), TriggerPoint::id));
        used.put(RetiredKind.CONDITION, keys(rows.conditions(), Condition::id));
        used.put(RetiredKind.RED_FLAG, keys(rows.redFlags(), RedFlag::id));
        used.put(RetiredKind.SOURCE, keys(rows.sources(), Source::id));
        used.put(RetiredKind.TECHNIQUE, keys(rows.techniques(), Technique::id));
        used.put(RetiredKind.CONTRAINDICATION, keys(rows.contraindications(), Contraindication::id));
        used.put(RetiredKind.CARE_FACT, keys(rows.careFacts(), CareFact::id));
        used.put(RetiredKind.FACTOR, keys(rows.factors(), Factor::id));
        used.put(RetiredKind.DISPUTE, keys(rows.disputes(), Dispute::id));
        each(
                "retired",
                rows.retired(),
                gone -> keysOf(used, gone.kind()).contains(gone.id()),
                "id",
                gone -> gone.id() + " is still in use; keys are permanent");
        each(
                "retired",
                rows.retired(),
                gone -> gone.replacedBy() != null && !keysOf(used, gone.kind()).contains(gone.replacedBy()),
                "replaced_by",
                gone -> "there is no %s %s".formatted(gone.kind().code(), gone.replacedBy()));
    }

    /** A complaint that is no pain either raises a red flag, alone or with others, or a source says why it needs none. */
    private void unflagged() {
        Tree tree = Tree.of(rows.symptoms(), Symptom::id, Symptom::parent);
        Set<String> raising = keys(rows.redFlagSymptoms(), RedFlagSymptom::symptom);
        Predicate<String> raises = symptom -> raising.stream().anyMatch(each -> tree.onOnePath(each, symptom));
        Set<String> reasoned = keys(rows.unflaggedSymptoms(), UnflaggedSymptom::symptom);
        each(
                "symptoms",
                rows.symptoms(),
                symptom -> symptom.kind() != SymptomKind.PAIN
                        && !reasoned.contains(symptom.id())
                        && !raises.test(symptom.id()),
                "id",
                symptom -> "raises no red flag, and unflagged_symptoms does not say why");
        each(
                "unflagged_symptoms",
                rows.unflaggedSymptoms(),
                row -> raises.test(row.symptom()),
                "symptom",
                row -> row.symptom() + " raises a red flag");
    }

    private void orphans() {
        Set<String> cited = Stream.of(
                        rows.claims().stream().map(Claim::source),
                        rows.triggerPoints().stream().map(TriggerPoint::source),
                        rows.muscleFacts().stream().map(MuscleFact::source),
                        rows.conditions().stream().map(Condition::source),
                        rows.conditionMuscles().stream().map(ConditionMuscle::source),
                        rows.conditionSymptoms().stream().map(ConditionSymptom::source),
                        rows.lookAlikes().stream().map(LookAlike::source),
                        rows.redFlagSources().stream().map(RedFlagSource::source),
                        rows.unflaggedSymptoms().stream().map(UnflaggedSymptom::source),
                        rows.muscleFactors().stream().map(MuscleFactor::source),
                        rows.factors().stream().map(Factor::source),
                        rows.techniques().stream().map(Technique::source),
                        rows.contraindications().stream().map(Contraindication::source),
                        rows.careFacts().stream().map(CareFact::source),
                        rows.disputes().stream().map(Dispute::source))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        each("sources", rows.sources(), source -> !cited.contains(source.id()), "id", source -> "nothing cites it");
        Set<String> families = keys(rows.sources(), source -> String.valueOf(source.family()));
        each(
                "families",
                rows.families(),
                family -> !families.contains(family.id()),
                "id",
                family -> "no source passes it on");
        Set<String> pointing = keys(rows.claims(), Claim::triggerPoint);
        each(
                "trigger_points",
                rows.triggerPoints(),
                point -> !pointing.contains(point.id()),
                "id",
                point -> "no claim is about it");
        Tree tree = Tree.of(rows.symptoms(), Symptom::id, Symptom::parent);
        Set<String> mentioned = new HashSet<>();
        Stream.concat(
                        rows.claims().stream().map(Claim::symptom),
                        rows.redFlagSymptoms().stream().map(RedFlagSymptom::symptom))
                .forEach(symptom -> {
                    mentioned.add(symptom);
                    mentioned.addAll(tree.ancestors(symptom));
                });
        Set<String> alive =
                new HashSet<>(rows.muscles().stream().map(Muscle::zone).toList());
        rows.symptoms().stream()
                .filter(symptom -> symptom.zone() != null && mentioned.contains(symptom.id()))
                .forEach(symptom -> alive.add(symptom.zone()));
        Tree zoneTree = Tree.of(rows.zones(), Zone::id, Zone::parent);
        rows.zones().stream()
                .map(Zone::id)
                .filter(Set.copyOf(alive)::contains)
                .forEach(zone -> alive.addAll(zoneTree.ancestors(zone)));
        each(
                "zones",
                rows.zones(),
                zone -> !alive.contains(zone.id()),
                "id",
                zone -> "no muscle lies in it and nothing that a claim or a red flag mentions is felt in it");
        // The pain of a zone must exist because the zone does; other symptoms must be of use.
        each(
                "symptoms",
                rows.symptoms(),
                symptom -> !mentioned.contains(symptom.id())
                        && (symptom.kind() != SymptomKind.PAIN || !alive.contains(symptom.zone())),
                "id",
                symptom -> "no claim and no red flag mentions it or anything below it");
    }

    private void words() {
        plain("symptoms", rows.symptoms(), "definition", Symptom::definition);
        plain("claims", rows.claims(), "note", Claim::note);
        plain("conditions", rows.conditions(), "definition", Condition::definition);
        plain("condition_muscles", rows.conditionMuscles(), "role", ConditionMuscle::role);
        plain("condition_symptoms", rows.conditionSymptoms(), "role", ConditionSymptom::role);
        plain("look_alikes", rows.lookAlikes(), "note", LookAlike::note);
        plain("red_flags", rows.redFlags(), "title", RedFlag::title);
        plain("red_flags", rows.redFlags(), "advice", RedFlag::advice);
        plain("unflagged_symptoms", rows.unflaggedSymptoms(), "reason", UnflaggedSymptom::reason);
        plain("disputes", rows.disputes(), "statement", Dispute::statement);
        plain("muscle_factors", rows.muscleFactors(), "factor", MuscleFactor::factor);
        plain("factors", rows.factors(), "name", Factor::name);
        plain("techniques", rows.techniques(), "description", Technique::description);
        plain("contraindications", rows.contraindications(), "advice", Contraindication::advice);
        plain("care_facts", rows.careFacts(), "note", CareFact::note);
    }

    private <T> void plain(String table, List<T> of, String column, Function<T, @Nullable String> text) {
        for (String word : FORBIDDEN) {
            each(
                    table,
                    of,
                    row -> String.valueOf(text.apply(row))
                            .toLowerCase(Locale.ROOT)
                            .contains(word),
                    column,
                    row -> "must not say \"%s\": information, not a verdict".formatted(word));
        }
    }

    private <T> void each(String table, List<T> of, Predicate<T> wrong, String column, Function<T, String> message) {
        for (int i = 0; i < of.size(); i++) {
            if (wrong.test(of.get(i))) {
                complain(table, i, column, message.apply(of.get(i)));
            }
        }
    }

    private void complain(String table, int row, String column, String message) {
        CsvTable file = Objects.requireNonNull(files.get(table));
        complaints.accept(file.complaint(file.rows().get(row), column, message));
    }

    private static <T> Map<String, String> names(List<T> of, Function<T, String> id, Function<T, String> name) {
        return of.stream().collect(Collectors.toMap(id, name));
    }

    private static Map<String, String> named(Map<TermKind, Map<String, String>> names, TermKind kind) {
        return Objects.requireNonNull(names.get(kind));
    }

    private static <T> Set<String> keys(Collection<T> of, Function<T, String> key) {
        return of.stream().map(key).collect(Collectors.toSet());
    }

    private static Set<String> keysOf(Map<RetiredKind, Set<String>> used, RetiredKind kind) {
        return Objects.requireNonNull(used.get(kind));
    }
}
