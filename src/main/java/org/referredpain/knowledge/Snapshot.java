package org.referredpain.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One release of the table with its indexes, immutable: everything an answer needs, so that a request that holds one
 * sees one release whatever is activated meanwhile.
 */
public final class Snapshot {

    private final Release release;
    private final Tables tables;
    private final Map<String, Source> sources;
    private final Map<String, Family> families;
    private final Map<String, Zone> zones;
    private final Map<String, Symptom> symptoms;
    private final Map<String, Muscle> muscles;
    private final Map<String, TriggerPoint> triggerPoints;
    private final Map<String, Condition> conditions;
    private final Map<String, RedFlag> redFlags;
    private final Tree zoneTree;
    private final Tree symptomTree;
    private final Tree muscleTree;
    private final Map<String, Symptom> painOfZone;
    private final List<Referral> referrals;
    private final Map<String, List<Referral>> referralsByPoint;
    private final Map<String, List<Referral>> referralsBySymptom;
    private final Map<String, List<TriggerPoint>> pointsByMuscle;
    private final List<CandidateReferral> candidateReferrals;
    private final Map<String, List<CandidateReferral>> candidateReferralsBySymptom;
    private final Map<String, List<CandidateReferral>> candidateReferralsByMuscle;
    private final Map<TermKey, List<Term>> terms;
    private final Map<String, List<List<String>>> redFlagGroups;
    private final Map<String, List<LookAlike>> lookAlikes;
    private final Map<CodeKey, List<Code>> codes;
    private final Map<String, Integer> candidatesWith;
    private final Map<String, Set<String>> redFlagsTouching;
    private final Map<String, List<String>> redFlagSources;
    private final Map<SubjectKey, List<Dispute>> disputes;
    private final Map<String, List<MuscleFact>> muscleFacts;
    private final Map<DerivedKey, Derived> derived = new ConcurrentHashMap<>();

    private record SubjectKey(SubjectKind kind, @Nullable String subject) {}

    private record TermKey(TermKind kind, String id) {}

    private record CodeKey(CodeKind kind, String id) {}

    private record DerivedKey(Class<?> type, Object of) {}

    /** Something that is made when it is first asked for. Who asks for something else does not wait. */
    private static final class Derived {

        private volatile @Nullable Object made;

        private Object make(Supplier<?> make) {
            Object now = made;
            return now == null ? first(make) : now;
        }

        private synchronized Object first(Supplier<?> make) {
            Object now = made;
            if (now == null) {
                now = make.get();
                made = now;
            }
            return now;
        }
    }

    private record Link(String triggerPoint, String symptom) {}

    private Snapshot(Release release, Tables tables) {
        this.release = release;
        this.tables = tables;
        sources = byKey(tables.sources(), Source::id);
        families = byKey(tables.families(), Family::id);
        zones = byKey(tables.zones(), Zone::id);
        symptoms = byKey(tables.symptoms(), Symptom::id);
        muscles = byKey(tables.muscles(), Muscle::id);
        triggerPoints = byKey(tables.triggerPoints(), TriggerPoint::id);
        conditions = byKey(tables.conditions(), Condition::id);
        redFlags = byKey(tables.redFlags(), RedFlag::id);
        zoneTree = Tree.of(tables.zones(), Zone::id, Zone::parent);
        symptomTree = Tree.of(tables.symptoms(), Symptom::id, Symptom::parent);
        muscleTree = Tree.of(tables.muscles(), Muscle::id, Muscle::parent);
        painOfZone = painOfEachZone();
        referrals = allReferrals();
        referralsByPoint = groups(referrals, referral -> referral.triggerPoint().id());
        referralsBySymptom = groups(referrals, referral -> referral.symptom().id());
        pointsByMuscle = groups(tables.triggerPoints(), TriggerPoint::muscle);
        candidateReferrals = referrals.stream()
                .flatMap(referral -> forCandidates(referral).stream())
                .toList();
        candidateReferralsBySymptom = groups(
                candidateReferrals, reached -> reached.referral().symptom().id());
        candidateReferralsByMuscle =
                groups(candidateReferrals, reached -> reached.candidate().id());
        terms = groups(tables.terms(), term -> new TermKey(term.kind(), term.id()));
        redFlagGroups = groupsOfRedFlags();
        codes = groups(tables.codes(), code -> new CodeKey(code.kind(), code.id()));
        lookAlikes = groups(tables.lookAlikes(), LookAlike::symptom);
        candidatesWith = countCandidates();
        redFlagsTouching = touchedRedFlags();
        redFlagSources = new LinkedHashMap<>();
        groups(tables.redFlagSources(), RedFlagSource::redFlag)
                .forEach((flag, rows) -> redFlagSources.put(
                        flag, rows.stream().map(RedFlagSource::source).toList()));
        disputes = groups(tables.disputes(), row -> new SubjectKey(row.subjectKind(), row.subject()));
        muscleFacts = groups(tables.muscleFacts(), MuscleFact::muscle);
    }

    /**
     * The snapshot of a release.
     *
     * @throws IllegalArgumentException when a row refers to one that is not there; {@code check} finds it earlier
     */
    public static Snapshot of(Release release, Tables tables) {
        return new Snapshot(release, tables);
    }

    public Release release() {
        return release;
    }

    /** The rows as they are, for what needs no index. */
    public Tables tables() {
        return tables;
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Optional<Family> family(String id) {
        return Optional.ofNullable(families.get(id));
    }

    public Optional<Zone> zone(String id) {
        return Optional.ofNullable(zones.get(id));
    }

    public Optional<Symptom> symptom(String id) {
        return Optional.ofNullable(symptoms.get(id));
    }

    public Optional<Muscle> muscle(String id) {
        return Optional.ofNullable(muscles.get(id));
    }

    public Optional<TriggerPoint> triggerPoint(String id) {
        return Optional.ofNullable(triggerPoints.get(id));
    }

    public Optional<Condition> condition(String id) {
        return Optional.ofNullable(conditions.get(id));
    }

    public Optional<RedFlag> redFlag(String id) {
        return Optional.ofNullable(redFlags.get(id));
    }

    public Tree zoneTree() {
        return zoneTree;
    }

    public Tree symptomTree() {
        return symptomTree;
    }

    public Tree muscleTree() {
        return muscleTree;
    }

    /**
     * A symptom by its key, or by the key of the zone whose pain it is.
     *
     * @param id of a symptom or a zone; the two never share one
     */
    public Optional<Symptom> symptomOrPainOf(String id) {
        return symptom(id).or(() -> painOf(id));
    }

    /** The pain that a zone stands for. */
    public Optional<Symptom> painOf(String zone) {
        return Optional.ofNullable(painOfZone.get(zone));
    }

    /** All referrals, by trigger point and symptom. */
    public List<Referral> referrals() {
        return referrals;
    }

    public Optional<Referral> referral(String triggerPoint, String symptom) {
        return referralsOfPoint(triggerPoint).stream()
                .filter(referral -> referral.symptom().id().equals(symptom))
                .findFirst();
    }

    public List<Referral> referralsOfPoint(String triggerPoint) {
        return referralsByPoint.getOrDefault(triggerPoint, List.of());
    }

    /** The referrals to exactly this symptom. */
    public List<Referral> referralsTo(String symptom) {
        return referralsBySymptom.getOrDefault(symptom, List.of());
    }

    /** The trigger points of exactly this group, muscle or part. */
    public List<TriggerPoint> pointsOf(String muscle) {
        return pointsByMuscle.getOrDefault(muscle, List.of());
    }

    /** Every referral with every candidate that it counts for. */
    public List<CandidateReferral> candidateReferrals() {
        return candidateReferrals;
    }

    /** The referrals to exactly this symptom, with the candidates they count for. */
    public List<CandidateReferral> candidateReferralsTo(String symptom) {
        return candidateReferralsBySymptom.getOrDefault(symptom, List.of());
    }

    /** The referrals that count for a candidate. */
    public List<CandidateReferral> candidateReferralsOf(String candidate) {
        return candidateReferralsByMuscle.getOrDefault(candidate, List.of());
    }

    /** The candidates that have a referral, by key. */
    public Set<String> candidates() {
        return candidateReferralsByMuscle.keySet();
    }

    /** The symptoms that a candidate's referrals end in, by key. */
    public Set<String> symptomsOf(String candidate) {
        Set<String> found = new TreeSet<>();
        candidateReferralsOf(candidate)
                .forEach(reached -> found.add(reached.referral().symptom().id()));
        return found;
    }

    /**
     * The candidates that a muscle node stands for: itself or the one above it, or, for a group above candidates, those
     * below it.
     */
    public List<Muscle> candidatesOf(String muscle) {
        List<String> upwards = new ArrayList<>(List.of(muscle));
        upwards.addAll(muscleTree.ancestors(muscle));
        return upwards.stream()
                .map(this::muscleNamed)
                .filter(Muscle::candidate)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> muscleTree.descendants(muscle).stream()
                        .map(this::muscleNamed)
                        .filter(Muscle::candidate)
                        .toList());
    }

    /** The further names of a thing in every language, by language and term. */
    public List<Term> terms(TermKind kind, String id) {
        return terms.getOrDefault(new TermKey(kind, id), List.of());
    }

    /** The preferred name of a thing in a language other than English, when the table has one. */
    public Optional<String> preferredTerm(TermKind kind, String id, Language language) {
        return terms(kind, id).stream()
                .filter(term -> term.language() == language && term.register() == Register.PREFERRED)
                .map(Term::term)
                .findFirst();
    }

    /** The all-of groups of symptoms of every red flag, by its key. */
    public Map<String, List<List<String>>> redFlagGroups() {
        return redFlagGroups;
    }

    /** The red flags that a symptom can have a part in: a group of theirs names it, or something broader or narrower. */
    public Set<String> redFlagsTouching(String symptom) {
        return redFlagsTouching.getOrDefault(symptom, Set.of());
    }

    /** The sources of a red flag, by key. */
    public List<String> sourcesOfRedFlag(String id) {
        return redFlagSources.getOrDefault(id, List.of());
    }

    /** What is known of exactly this group, muscle or part. */
    public List<MuscleFact> factsOf(String muscle) {
        return muscleFacts.getOrDefault(muscle, List.of());
    }

    /**
     * What another package makes of a release once: an index of its own, say. It is made when first asked for and goes
     * with the release.
     */
    public <T> T derived(Class<T> type, Function<Snapshot, T> make) {
        return derived(type, type, each -> make.apply(this));
    }

    /** As {@link #derived(Class, Function)}, one for each thing that it is made of. */
    public <T, K> T derived(Class<T> type, K of, Function<K, T> make) {
        DerivedKey key = new DerivedKey(type, of);
        Derived known = derived.get(key);
        Derived one = known != null ? known : derived.computeIfAbsent(key, each -> new Derived());
        return type.cast(one.make(() -> make.apply(of)));
    }

    /** The codes of a thing in other systems. */
    public List<Code> codes(CodeKind kind, String id) {
        return codes.getOrDefault(new CodeKey(kind, id), List.of());
    }

    /** What else produces a symptom. */
    public List<LookAlike> lookAlikes(String symptom) {
        return lookAlikes.getOrDefault(symptom, List.of());
    }

    /** What the literature contests about a muscle, a symptom or a referral (TRIGGER-POINT/SYMPTOM). */
    public List<Dispute> disputes(SubjectKind kind, String subject) {
        return disputes.getOrDefault(new SubjectKey(kind, subject), List.of());
    }

    /** How many candidates have a referral to a symptom or to something narrower. */
    public int candidatesWith(String symptom) {
        return candidatesWith.getOrDefault(symptom, 0);
    }

    /** The family a source counts for: the work it passes on, else itself. */
    public static String familyOf(Source source) {
        return source.family() == null ? source.id() : source.family();
    }

    private Muscle muscleNamed(String id) {
        return Objects.requireNonNull(muscles.get(id));
    }

    private List<Referral> allReferrals() {
        Map<Link, List<Measurement>> measured =
                groups(tables.measurements(), row -> new Link(row.triggerPoint(), row.symptom()));
        List<Referral> found = new ArrayList<>();
        groups(tables.claims(), claim -> new Link(claim.triggerPoint(), claim.symptom()))
                .forEach((link, claims) -> found.add(Referral.of(
                        present(triggerPoints, link.triggerPoint()),
                        present(symptoms, link.symptom()),
                        claims,
                        measured.getOrDefault(link, List.of()),
                        sources)));
        found.sort(Comparator.comparing(
                        (Referral referral) -> referral.triggerPoint().id())
                .thenComparing(referral -> referral.symptom().id()));
        return List.copyOf(found);
    }

    private List<CandidateReferral> forCandidates(Referral referral) {
        String muscle = referral.triggerPoint().muscle();
        return candidatesOf(muscle).stream()
                .map(candidate ->
                        new CandidateReferral(candidate, referral, !muscleTree.isAbove(muscle, candidate.id())))
                .toList();
    }

    /** A zone may have several pains (first-step heel pain); the one that no other pain of the zone contains is its. */
    private Map<String, Symptom> painOfEachZone() {
        Map<String, Symptom> found = new LinkedHashMap<>();
        for (Symptom symptom : tables.symptoms()) {
            if (symptom.kind() == SymptomKind.PAIN && symptom.zone() != null && !insideItsZone(symptom)) {
                found.put(symptom.zone(), symptom);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private boolean insideItsZone(Symptom symptom) {
        return symptomTree.ancestors(symptom.id()).stream()
                .map(id -> present(symptoms, id))
                .anyMatch(above -> Objects.equals(above.zone(), symptom.zone()));
    }

    /** The symptoms of a zone and of the zones below it. */
    public Set<String> symptomsIn(String zone) {
        Set<String> area = new LinkedHashSet<>(zoneTree.descendants(zone));
        area.add(zone);
        Set<String> found = new LinkedHashSet<>();
        for (Symptom symptom : tables.symptoms()) {
            if (symptom.zone() != null && area.contains(symptom.zone())) {
                found.add(symptom.id());
            }
        }
        return found;
    }

    private Map<String, List<List<String>>> groupsOfRedFlags() {
        Map<String, List<List<String>>> found = new LinkedHashMap<>();
        groups(tables.redFlagSymptoms(), RedFlagSymptom::redFlag)
                .forEach((flag, rows) -> found.put(
                        flag,
                        groups(rows, RedFlagSymptom::symptomGroup).values().stream()
                                .map(group -> group.stream()
                                        .map(RedFlagSymptom::symptom)
                                        .toList())
                                .toList()));
        return Collections.unmodifiableMap(found);
    }

    private Map<String, Set<String>> touchedRedFlags() {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (RedFlagSymptom row : tables.redFlagSymptoms()) {
            List<String> path = new ArrayList<>(symptomTree.ancestors(row.symptom()));
            path.add(row.symptom());
            path.addAll(symptomTree.descendants(row.symptom()));
            path.forEach(each ->
                    found.computeIfAbsent(each, key -> new LinkedHashSet<>()).add(row.redFlag()));
        }
        return Collections.unmodifiableMap(found);
    }

    private Map<String, Integer> countCandidates() {
        Map<String, Set<String>> having = new LinkedHashMap<>();
        for (CandidateReferral reached : candidateReferrals) {
            String symptom = reached.referral().symptom().id();
            List<String> upwards = new ArrayList<>(symptomTree.ancestors(symptom));
            upwards.add(symptom);
            upwards.forEach(each -> having.computeIfAbsent(each, key -> new LinkedHashSet<>())
                    .add(reached.candidate().id()));
        }
        Map<String, Integer> counted = new LinkedHashMap<>();
        having.forEach((symptom, candidates) -> counted.put(symptom, candidates.size()));
        return Collections.unmodifiableMap(counted);
    }

    private static <T> T present(Map<String, T> rows, String id) {
        T row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no row has the key " + id);
        }
        return row;
    }

    private static <T> Map<String, T> byKey(Collection<T> rows, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return Collections.unmodifiableMap(map);
    }

    private static <K, T> Map<K, List<T>> groups(Collection<T> rows, Function<T, K> key) {
        Map<K, List<T>> map = new LinkedHashMap<>();
        rows.forEach(row ->
                map.computeIfAbsent(key.apply(row), each -> new ArrayList<>()).add(row));
        map.replaceAll((each, group) -> List.copyOf(group));
        return Collections.unmodifiableMap(map);
    }
}
