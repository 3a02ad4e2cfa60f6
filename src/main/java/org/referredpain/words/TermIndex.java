package org.referredpain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referredpain.knowledge.Condition;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.Term;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.Zone;
import org.tartarus.snowball.SnowballStemmer;

/** Every name of every thing, ready to be compared with what a person types. Built once a release. */
final class TermIndex {

    /** How well a name fits what was typed; better first. */
    enum Fit {
        EXACT,
        BEGINS_THE_NAME,
        BEGINS_A_WORD,
        BEGINS_WORDS,
        SAME_WORDS,
        WITH_A_SLIP
    }

    /** British spellings and American ones: where the one stands in a word, the other may. */
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("rrhoea", "rrhea"),
            new Spelling("oedema", "edema"),
            new Spelling("oesoph", "esoph"),
            new Spelling("haem", "hem"),
            new Spelling("aemi", "emi"),
            new Spelling("paed", "ped"),
            new Spelling("aesthe", "esthe"),
            new Spelling("(lab|col|hum|behavi|neighb|od|tum)our", "$1or"),
            new Spelling("(cent|fib)re(?=\\b|s\\b)", "$1er"),
            new Spelling("isation", "ization"),
            new Spelling("is(e|ed|ing)\\b", "iz$1"),
            new Spelling("grey", "gray"),
            new Spelling("mould", "mold"));

    private record Spelling(Pattern british, String american) {

        Spelling(String british, String american) {
            this(Pattern.compile(british), american);
        }
    }

    /**
     * A thing found.
     *
     * @param term the name that fits best
     * @param language the language of that name
     */
    record Found(TermKind kind, String id, String term, Language language, Fit fit) {}

    /** A name, normalised, and its American spelling where it has another. */
    private record Entry(TermKind kind, String id, String term, Language language, List<Form> forms) {}

    /** A way to spell a name or what was typed. */
    private record Form(String text, List<String> words, String joined, String within, Set<String> stems) {

        static List<Form> of(String text, Stems stems) {
            String normalized = Normalizer.normalize(text);
            String american = normalized;
            for (Spelling each : SPELLINGS) {
                american = each.british().matcher(american).replaceAll(each.american());
            }
            return Stream.of(normalized, american)
                    .distinct()
                    .map(form -> new Form(
                            form,
                            Normalizer.words(form),
                            form.replace(" ", ""),
                            " " + form,
                            stems.of(Normalizer.words(form))))
                    .toList();
        }

        private Optional<Fit> fit(Form query) {
            if (text.equals(query.text()) || joined.equals(query.joined())) {
                return Optional.of(Fit.EXACT);
            }
            if (text.startsWith(query.text())
                    || joined.startsWith(query.joined()) && query.joined().length() > SHORT) {
                return Optional.of(Fit.BEGINS_THE_NAME);
            }
            if (text.contains(query.within())) {
                return Optional.of(Fit.BEGINS_A_WORD);
            }
            boolean all =
                    query.words().stream().allMatch(word -> words.stream().anyMatch(each -> each.startsWith(word)));
            return all ? Optional.of(Fit.BEGINS_WORDS) : Optional.empty();
        }

        /** Whether the words that carry meaning are the name's in other forms: "pain on top of head", "top of head pains". */
        private Optional<Fit> sameWords(Form query) {
            return !query.stems().isEmpty() && stems.containsAll(query.stems())
                    ? Optional.of(Fit.SAME_WORDS)
                    : Optional.empty();
        }

        /** Whether each word begins one of the name's, or is a slip away from one or from its beginning. */
        private Optional<Fit> slip(Form query) {
            boolean all = query.words().stream()
                    .allMatch(word -> words.stream().anyMatch(each -> each.startsWith(word) || isSlip(word, each)));
            return all ? Optional.of(Fit.WITH_A_SLIP) : Optional.empty();
        }
    }

    /** So few letters begin too many names by chance where words are run together. */
    private static final int SHORT = 3;

    private static final List<BiFunction<Form, Form, Optional<Fit>>> LOOSELY = List.of(Form::sameWords, Form::slip);

    private record Thing(TermKind kind, String id) {}

    private final Map<Language, List<Entry>> entries = new EnumMap<>(Language.class);

    /** Per language: each word of a name, and its words run together, to the names. */
    private final Map<Language, NavigableMap<String, List<Entry>>> byWord = new EnumMap<>(Language.class);

    /** The stems of the words of a language that carry meaning. */
    private record Stems(Set<String> stop, SnowballStemmer stemmer) {

        /** A stemmer keeps state, so one at a time. */
        Set<String> of(List<String> words) {
            synchronized (stemmer) {
                return words.stream()
                        .filter(word -> !stop.contains(word))
                        .map(word -> {
                            stemmer.setCurrent(word);
                            stemmer.stem();
                            return stemmer.getCurrent();
                        })
                        .collect(Collectors.toUnmodifiableSet());
            }
        }
    }

    private final Map<Language, Stems> stems = new EnumMap<>(Language.class);

    TermIndex(Snapshot snapshot) {
        for (Language language : Language.values()) {
            stems.put(language, new Stems(Rules.of(language).stop(), Lexicon.stemmer(language)));
        }
        for (Symptom symptom : snapshot.tables().symptoms()) {
            add(TermKind.SYMPTOM, symptom.id(), symptom.name(), Language.EN);
            add(TermKind.SYMPTOM, symptom.id(), symptom.id(), Language.EN);
        }
        for (Zone zone : snapshot.tables().zones()) {
            add(TermKind.ZONE, zone.id(), zone.name(), Language.EN);
            add(TermKind.ZONE, zone.id(), zone.id(), Language.EN);
        }
        for (Muscle muscle : snapshot.tables().muscles()) {
            add(TermKind.MUSCLE, muscle.id(), muscle.name(), Language.EN);
            add(TermKind.MUSCLE, muscle.id(), muscle.id(), Language.EN);
            if (muscle.latin() != null) {
                add(TermKind.MUSCLE, muscle.id(), muscle.latin(), Language.EN);
            }
        }
        for (Condition condition : snapshot.tables().conditions()) {
            add(TermKind.CONDITION, condition.id(), condition.name(), Language.EN);
            add(TermKind.CONDITION, condition.id(), condition.id(), Language.EN);
        }
        for (Term term : snapshot.tables().terms()) {
            add(term.kind(), term.id(), term.term(), term.language());
        }
    }

    /**
     * The things that a name in this language, or in English, fits: each once, best fit first, then names in the
     * language asked for, symptoms before zones, muscles and conditions, and shorter names. Names with the same words in other
     * forms, and names that only a typo fits, are looked for where no others are.
     */
    List<Found> find(String typed, Language language) {
        List<Form> query = Form.of(typed, stems(language));
        if (query.get(0).words().isEmpty()) {
            return List.of();
        }
        List<Found> found = find(query, language, spoken -> near(query, spoken), Form::fit);
        // Names in other forms may begin with other letters: all are gone through, where nothing else fits.
        for (BiFunction<Form, Form, Optional<Fit>> loosely : LOOSELY) {
            if (found.isEmpty()) {
                found = find(query, language, spoken -> entries.getOrDefault(spoken, List.of()), loosely);
            }
        }
        return found;
    }

    /** Entries that may fit: those with a word, or all words run together, that the longest word typed begins. */
    private Collection<Entry> near(List<Form> query, Language language) {
        NavigableMap<String, List<Entry>> words = byWord.getOrDefault(language, Collections.emptyNavigableMap());
        Set<Entry> near = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Form form : query) {
            String longest = form.words().stream()
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
            for (String beginning : new HashSet<>(List.of(longest, form.joined()))) {
                words.subMap(beginning, true, beginning + Character.MAX_VALUE, false)
                        .values()
                        .forEach(near::addAll);
            }
        }
        return near;
    }

    private List<Found> find(
            List<Form> query,
            Language language,
            Function<Language, Collection<Entry>> among,
            BiFunction<Form, Form, Optional<Fit>> fits) {
        Comparator<Found> better = Comparator.comparing(Found::fit)
                .thenComparing(found -> found.language() != language)
                .thenComparing(Found::kind)
                .thenComparing(found -> found.term().length())
                .thenComparing(Found::term)
                .thenComparing(Found::id);
        Map<Thing, Found> best = new HashMap<>();
        for (Language spoken : EnumSet.of(language, Language.EN)) {
            for (Entry entry : among.apply(spoken)) {
                fit(entry, query, fits)
                        .ifPresent(fit -> best.merge(
                                new Thing(entry.kind(), entry.id()),
                                new Found(entry.kind(), entry.id(), entry.term(), entry.language(), fit),
                                (one, other) -> better.compare(one, other) <= 0 ? one : other));
            }
        }
        return best.values().stream().sorted(better).toList();
    }

    /** The best of the ways in which a spelling of the name fits a spelling of what was typed. */
    private static Optional<Fit> fit(Entry entry, List<Form> query, BiFunction<Form, Form, Optional<Fit>> fits) {
        Optional<Fit> best = Optional.empty();
        for (Form form : entry.forms()) {
            for (Form each : query) {
                Optional<Fit> fit = fits.apply(form, each);
                if (fit.isPresent() && (best.isEmpty() || fit.get().compareTo(best.get()) < 0)) {
                    best = fit;
                }
            }
        }
        return best;
    }

    /** Whether a word of five letters or more is a slip away from another or from its beginning. */
    static boolean isSlip(String typed, String known) {
        if (typed.length() < Lexicon.SHORTEST_WITH_TYPO || known.length() < Lexicon.SHORTEST_WITH_TYPO) {
            return false;
        }
        for (int length = typed.length() - 1; length <= Math.min(known.length(), typed.length() + 1); length++) {
            if (Lexicon.oneSlip(typed, known.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private Stems stems(Language language) {
        return Objects.requireNonNull(stems.get(language));
    }

    private void add(TermKind kind, String id, String term, Language language) {
        Entry entry = new Entry(kind, id, term, language, Form.of(term, stems(language)));
        entries.computeIfAbsent(language, each -> new ArrayList<>()).add(entry);
        NavigableMap<String, List<Entry>> words = byWord.computeIfAbsent(language, each -> new TreeMap<>());
        entry.forms().stream()
                .flatMap(form -> Stream.concat(form.words().stream(), Stream.of(form.joined())))
                .distinct()
                .forEach(word ->
                        words.computeIfAbsent(word, each -> new ArrayList<>(1)).add(entry));
    }
}
