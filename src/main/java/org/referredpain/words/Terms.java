package org.referredpain.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Refusal;
import org.referredpain.answers.Switches;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TermKind;
import org.referredpain.release.Served;

/** Finds things by any of their names. */
@ApplicationScoped
public class Terms {

    private static final Logger LOG = Logger.getLogger(Terms.class);

    /** Longer than any name; what is longer fits nothing. */
    private static final int LONGEST = 100;

    private final Switches switches;

    Terms(Switches switches) {
        this.switches = switches;
    }

    /** Builds what words are looked up in, so that the first who asks for a release does not wait for it. */
    void prepare(@ObservesAsync Served served) {
        Snapshot snapshot = served.snapshot();
        try {
            long start = System.nanoTime();
            index(snapshot);
            for (Language language : Language.values()) {
                lexicon(snapshot, language);
            }
            LOG.infof(
                    "Words are ready after %d ms",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        } catch (RuntimeException e) {
            LOG.error("Words are not ready; who asks for them builds them", e);
        }
    }

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
        return index(names.snapshot()).find(typed, names.language());
    }

    /**
     * What a text says, as far as a lookup can use it.
     *
     * @param present keys of symptoms that are there, or may be, with the side where it was said
     * @param absent keys of symptoms that are said not to be there
     * @param elsewhere keys of symptoms of the past or of somebody else; they raise red flags and nothing more
     * @param redFlags keys of the flags that words name, be it to deny them
     * @param unread words that were not understood
     * @param readIn the language that it was read in; none when nobody said anything
     */
    public record Heard(
            Map<String, Optional<Side>> present,
            Set<String> absent,
            Set<String> elsewhere,
            Set<String> redFlags,
            List<String> unread,
            Optional<ReadIn> readIn) {

        /** Of somebody who said nothing. */
        public static final Heard NOTHING =
                new Heard(Map.of(), Set.of(), Set.of(), Set.of(), List.of(), Optional.empty());
    }

    /** Longer than anything somebody says of a pain. */
    public static final int LONGEST_TEXT = 10_000;

    /**
     * A text, and names in the language that it is read in.
     *
     * @param readIn that language, and how it was told
     */
    public record Spoken(Names names, ReadIn readIn, String text) {}

    /**
     * A text in the language that the request says, else in the one that its words seem to be of.
     *
     * @throws Refusal when it is longer than {@link #LONGEST_TEXT}, or when no text is read here
     */
    public Spoken spoken(Snapshot snapshot, Asking asking, String where, String text) {
        switches.requireFreeText(where);
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(where, "The text can have %d characters at most.".formatted(LONGEST_TEXT));
        }
        ReadIn readIn = asking.said().map(ReadIn::said).orElseGet(() -> ReadIn.recognised(recognise(snapshot, text)));
        return new Spoken(new Names(snapshot, readIn.language()), readIn, text);
    }

    /** What a text says of symptoms. */
    public Heard hear(Spoken spoken) {
        Reader.Reading reading = read(spoken);
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
        return new Heard(present, absent, elsewhere, flags, reading.unread(), Optional.of(spoken.readIn()));
    }

    Reader.Reading read(Spoken spoken) {
        Names names = spoken.names();
        return Reader.read(names.snapshot(), lexicon(names.snapshot(), names.language()), spoken.text());
    }

    private static Tongue recognise(Snapshot snapshot, String text) {
        return Tongue.of(
                Arrays.stream(Language.values())
                        .map(language -> lexicon(snapshot, language))
                        .toList(),
                text);
    }

    private static TermIndex index(Snapshot snapshot) {
        return snapshot.derived(TermIndex.class, TermIndex::new);
    }

    private static Lexicon lexicon(Snapshot snapshot, Language language) {
        return snapshot.derived(Lexicon.class, language, each -> new Lexicon(snapshot, each));
    }
}
