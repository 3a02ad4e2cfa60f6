package org.referredpain.answers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.referredpain.knowledge.Nearest;
import org.referredpain.knowledge.Retired;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;

/** Finds a thing by the key a caller gave, or says what is wrong with the key. */
public final class Lookups {

    private Lookups() {}

    /**
     * A thing named in the path.
     *
     * @throws Refusal 410 when the key is retired, 404 when it never was, with the keys most like it
     */
    public static <T> T inPath(
            Snapshot snapshot, RetiredKind kind, String id, Optional<T> found, List<T> all, Function<T, String> key) {
        return found.orElseThrow(() -> refusal(snapshot, kind, "id", id, keys(all, key), true));
    }

    /**
     * A thing named in a query or a body.
     *
     * @param where the parameter or JSON pointer
     * @throws Refusal 400, naming the key's replacement or the keys most like it
     */
    public static <T> T inQuestion(
            Snapshot snapshot, RetiredKind kind, String where, String id, Optional<T> found, Collection<String> known) {
        return found.orElseThrow(() -> refusal(snapshot, kind, where, id, known, false));
    }

    private static Refusal refusal(
            Snapshot snapshot, RetiredKind kind, String where, String id, Collection<String> known, boolean path) {
        String name = kind.code().replace('-', ' ');
        Optional<Retired> retired = snapshot.tables().retired().stream()
                .filter(row -> row.kind() == kind && row.id().equals(id))
                .findFirst();
        if (retired.isPresent()) {
            String instead = retired.get().replacedBy();
            String message = "The %s %s is retired since release %s%s."
                    .formatted(name, id, retired.get().since(), instead == null ? "" : "; use " + instead + " instead");
            return Refusal.retired(
                    path ? Refusal.Kind.GONE : Refusal.Kind.RETIRED_ID,
                    new Refusal.Fault(where, message, instead == null ? List.of() : List.of(instead)),
                    instead);
        }
        List<String> near = Nearest.to(id, known);
        String message = "There is no %s \"%s\".%s"
                .formatted(name, id, near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?");
        return Refusal.of(
                path ? Refusal.Kind.NO_SUCH_THING : Refusal.Kind.UNKNOWN_ID, new Refusal.Fault(where, message, near));
    }

    private static <T> List<String> keys(List<T> all, Function<T, String> key) {
        return all.stream().map(key).toList();
    }
}
