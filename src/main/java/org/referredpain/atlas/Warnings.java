package org.referredpain.atlas;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.referredpain.knowledge.Names;
import org.referredpain.safety.RedFlagView;

/** Red flags in pictures: all of them, each with its title and how urgent it is. */
final class Warnings {

    private Warnings() {}

    /** A sentence with all of them, or nothing where there are none. */
    static List<String> inWords(Names names, Collection<RedFlagView> flags) {
        return flags.isEmpty()
                ? List.of()
                : List.of(Words.in(names.language()).say("flags", listed(names, flags)) + ".");
    }

    /** Title (urgency), one after the other, in the order of the answer. */
    static String listed(Names names, Collection<RedFlagView> flags) {
        Words words = Words.in(names.language());
        return flags.stream()
                .map(flag -> flag.title() + " ("
                        + words.say("urgency." + flag.urgency().code()) + ")")
                .collect(Collectors.joining("; "));
    }

    /** Their titles alone, for where they are seen at a glance. They are English until a person has reviewed others. */
    static String titles(Collection<RedFlagView> flags) {
        return flags.stream().map(RedFlagView::title).collect(Collectors.joining("; "));
    }
}
