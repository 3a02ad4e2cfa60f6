package org.referredpain.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.referredpain.answers.Refusal;
import org.referredpain.answers.Switches;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TermKind;

/** Finds things by any of their names. */
@ApplicationScoped
public class Terms {

    /** Longer than any name; what is longer fits nothing. */
    private static final int LONGEST = 100;

    private final Switches switches;

    Terms(Switches switches) {
        this.switches = switches;
    }

    /** What is built of a release when it is first read: a lexicon for each language. */
    private record Lexicons(Map<Language, Lexicon> byLanguage) {}

    /**
     * The keys of the things of a kind that some name fits.
     *
     * @throws Refusal when the query is longer than any name
     */
    public Set<String> matching(Names names, TermKind kind, String where, String typed) {
        return find(names, where, typed).stream()
                .filter(found -> found.kind() == kind)
                .map(TermIndex.Found::id)
                .collect(Collectors.toSet());
    }

    List<TermIndex.Found> find(Names names, String where, String typed) {
        if (typed.length() > LONGEST) {
            throw Refusal.invalid(where, "%s can have %d characters at most.".formatted(where, LONGEST));
        }
        return names.snapshot().derived(TermIndex.class, TermIndex::new).find(typed, names.language());
    }

    /**
     * What a text says, as far as a lookup can use it.
     *
     * @param present keys of symptoms that are there, or may be, with the side where it was said
     * @param absent keys of symptoms that are said not to be there
     * @param elsewhere keys of symptoms of the past or of somebody else; they raise red flags and nothing more
     * @param redFlags keys of the flags that words name, be it to deny them
     * @param unread words that were not understood
     */
    public record Heard(
            Map<String, Optional<Side>> present,
            Set<String> absent,
            Set<String> elsewhere,
            Set<String> redFlags,
            List<String> unread) {

        /** Of somebody who said nothing. */
        public static final Heard NOTHING = new Heard(Map.of(), Set.of(), Set.of(), Set.of(), List.of());
    }

    /** Longer than anything somebody says of a pain. */
    public static final int LONGEST_TEXT = 10_000;

    /**
     * What a text says of symptoms.
     *
     * @throws Refusal when it is longer than {@link #LONGEST_TEXT}, or when no text is read here
     */
    public Heard hear(Names names, String where, String text) {
        Reader.Reading reading = read(names, where, text);
        Map<String, Optional<Side>> present = new LinkedHashMap<>();
        Set<String> absent = new LinkedHashSet<>();
        Set<String> elsewhere = new LinkedHashSet<>();
        for (Reader.Mention mention : reading.mentions()) {
            if (mention.kind() == TermKind.SYMPTOM) {
                switch (mention.status()) {
                    case PRESENT, UNCERTAIN -> present.put(mention.id(), Optional.ofNullable(mention.side()));
                    case ABSENT -> absent.add(mention.id());
                    case PAST, OTHER -> elsewhere.add(mention.id());
                }
            }
        }
        Set<String> flags = new LinkedHashSet<>(reading.redFlags());
        flags.addAll(reading.deniedFlags());
        return new Heard(present, absent, elsewhere, flags, reading.unread());
    }

    /**
     * Reads a text in the language of {@code names}.
     *
     * @throws Refusal when it is longer than {@link #LONGEST_TEXT}, or when no text is read here
     */
    Reader.Reading read(Names names, String where, String text) {
        switches.requireFreeText(where);
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(where, "The text can have %d characters at most.".formatted(LONGEST_TEXT));
        }
        return Reader.read(names.snapshot(), lexicon(names.snapshot(), names.language()), text);
    }

    /** The language that a text seems to be in. */
    Tongue recognise(Snapshot snapshot, String text) {
        return Tongue.of(
                Arrays.stream(Language.values())
                        .map(language -> lexicon(snapshot, language))
                        .toList(),
                text);
    }

    private static Lexicon lexicon(Snapshot snapshot, Language language) {
        return snapshot.derived(Lexicons.class, each -> new Lexicons(new ConcurrentHashMap<>()))
                .byLanguage()
                .computeIfAbsent(language, each -> new Lexicon(snapshot, each));
    }
}
