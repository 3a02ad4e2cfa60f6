package org.referredpain.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a text asks of, where it asks. */
final class Question {

    private final Clauses clauses;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;

    Question(Clauses clauses) {
        this.clauses = clauses;
        rules = clauses.lexicon().rules();
        tokens = clauses.tokens();
    }

    /** What a question asks of: "care" of price or length, "contraindication" of what speaks against. */
    Set<String> about(String text, boolean namesNothing) {
        Set<String> about = new LinkedHashSet<>();
        int all = tokens.size();
        boolean asks =
                text.contains("?") || all > 0 && (clauses.at(rules.ask(), 0) > 0 || clauses.at(rules.ask(), 1) > 0);
        boolean topic = clauses.any(rules.questions(), 0, all);
        if (topic || asks && namesNothing) {
            if (clauses.any(rules.care(), 0, all)) {
                about.add("care");
            }
            if (asks && topic && namesNothing && painSaid()) {
                about.add("care");
            }
            if ((asks || topic) && clauses.any(rules.contraindication(), 0, all)) {
                about.add("contraindication");
            }
        }
        return about;
    }

    private boolean painSaid() {
        for (int i = 0; i < tokens.size(); i++) {
            if (clauses.pain(i)) {
                return true;
            }
        }
        return false;
    }
}
