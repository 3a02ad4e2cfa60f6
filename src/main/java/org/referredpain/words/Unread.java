package org.referredpain.words;

import java.util.ArrayList;
import java.util.List;

/** The words that nothing accounts for. */
final class Unread {

    private final Clauses clauses;
    private final Lexicon lexicon;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;

    Unread(Clauses clauses) {
        this.clauses = clauses;
        lexicon = clauses.lexicon();
        rules = lexicon.rules();
        tokens = clauses.tokens();
    }

    /** The words that no name, cue or rule accounts for, as they were typed. */
    List<String> words() {
        boolean[] read = new boolean[tokens.size()];
        for (Rules.Cues cues : List.of(
                rules.no(),
                rules.fine(),
                rules.last(),
                rules.notNo(),
                rules.but(),
                rules.past(),
                rules.other(),
                rules.self(),
                rules.uncertain(),
                rules.left(),
                rules.right(),
                rules.both(),
                rules.again(),
                rules.painless(),
                rules.numb())) {
            for (int i = 0; i < tokens.size(); i++) {
                for (int j = clauses.at(cues, i); j > 0; j--) {
                    read[i + j - 1] = true;
                }
            }
        }
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            NameSearch.Token token = tokens.get(i);
            boolean same = i > 0 && tokens.get(i - 1).start() == token.start();
            if (!read[i]
                    && !clauses.pain(i)
                    && !clauses.named(i)
                    && !same
                    && !rules.and().contains(token.word())
                    && !rules.or().contains(token.word())
                    && (token.word().isEmpty() || !lexicon.isStop(token.word()))) {
                unread.add(token.typed());
            }
        }
        return unread;
    }
}
