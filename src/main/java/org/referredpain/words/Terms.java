package org.referredpain.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TermKind;

/** Finds things by any of their names. Holds the index of the release that was asked last. */
@ApplicationScoped
public class Terms {

    /** Longer than any name; what is longer fits nothing. */
    private static final int LONGEST = 100;

    private volatile @Nullable Indexed indexed;

    /**
     * What is built of a release: the index for what is being typed, and a lexicon for each language that was read.
     */
    private record Indexed(Snapshot snapshot, TermIndex index, Map<Language, Lexicon> lexicons) {}

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
        return indexed(names.snapshot()).index().find(typed, names.language());
    }

    /** Reads a text in the language of {@code names}. */
    Reader.Reading read(Names names, String text) {
        Lexicon lexicon = indexed(names.snapshot())
                .lexicons()
                .computeIfAbsent(names.language(), language -> new Lexicon(names.snapshot(), language));
        return Reader.read(names.snapshot(), lexicon, text);
    }

    private Indexed indexed(Snapshot snapshot) {
        Indexed now = indexed;
        if (now == null || now.snapshot() != snapshot) {
            now = new Indexed(snapshot, new TermIndex(snapshot), new ConcurrentHashMap<>());
            indexed = now;
        }
        return now;
    }
}
