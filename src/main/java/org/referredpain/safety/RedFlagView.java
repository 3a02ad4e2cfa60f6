package org.referredpain.safety;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.RedFlag;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Urgency;

/** A red flag that an answer carries. */
@Schema(
        description =
                "When to seek care, raised by what was asked. Show all of them, in this order, before anything else.")
public record RedFlagView(
        @Schema(description = "Permanent key.") String id,

        @Schema(description = "Emergency: call now; same-day: be seen today; soon: be seen within days.")
        Urgency urgency,

        @Schema(description = "Short name.") String title,

        @Schema(description = "What to do, with its \"if\".")
        String advice,

        @Schema(
                description = "Language of title and advice. Safety texts stay English until a person has reviewed a "
                        + "translation.")
        Language language,

        @Schema(description = "Keys of the symptoms asked that raise it.")
        List<String> raisedBy,

        @Schema(description = "Keys of its sources.") List<String> sources) {

    /** The flags that symptoms raise, complete and in order; {@code absent} ones only ever add. */
    public static List<RedFlagView> raisedBy(Snapshot snapshot, Collection<String> present, Collection<String> absent) {
        return RedFlags.raisedBy(snapshot, present, absent).stream()
                .map(raised -> view(snapshot, raised.flag(), raised.raisedBy()))
                .toList();
    }

    /** The flags with these keys, the more urgent first; words named them, not symptoms. */
    public static List<RedFlagView> named(Snapshot snapshot, Collection<String> keys) {
        return keys.stream()
                .map(key -> snapshot.redFlag(key).orElseThrow())
                .sorted(Comparator.comparing(RedFlag::urgency).thenComparing(RedFlag::id))
                .map(flag -> view(snapshot, flag, List.of()))
                .toList();
    }

    private static RedFlagView view(Snapshot snapshot, RedFlag flag, List<String> raisedBy) {
        return new RedFlagView(
                flag.id(),
                flag.urgency(),
                flag.title(),
                flag.advice(),
                Language.EN,
                raisedBy,
                RedFlags.sources(snapshot, flag));
    }

    /** Keys of all sources of some flags. */
    public static Stream<String> sources(List<RedFlagView> flags) {
        return flags.stream().flatMap(flag -> flag.sources().stream());
    }
}
