package org.referredpain.words;

import java.util.List;

/**
 * What the words around the names of a text say of them: whether they are there, whose they are, and whether a place hurts.
 *
 * @param found the names, and those that are meant again by a word alone
 */
record Cues(
        List<NameSearch.Found> found,
        Clauses clauses,
        Denials denials,
        Circumstances circumstances,
        Hurting hurting,
        Sides sides) {

    static Cues of(Lexicon lexicon, List<NameSearch.Token> tokens, NameSearch.Names names) {
        Clauses clauses = new Clauses(lexicon, tokens, names);
        Denials denials = new Denials(clauses);
        List<NameSearch.Found> found = new Echoes(clauses, denials).withEchoes();
        return new Cues(
                found, clauses, denials, new Circumstances(clauses, denials), new Hurting(clauses), new Sides(clauses));
    }
}
