package org.referredpain.answers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as it was put: the caller's fault, and what would be right. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Kind kind;
    private final transient List<Fault> faults;
    private final transient @Nullable String replacedBy;

    /** What kind of refusal; its code is stable, its title is for people. */
    public enum Kind {
        UNKNOWN_ID(400, "Unknown key"),
        NO_SUCH_THING(404, "Not found"),
        RETIRED_ID(400, "This key is retired"),
        GONE(410, "This key is retired"),
        UNKNOWN_PARAMETER(400, "Unknown parameter"),
        INVALID_VALUE(400, "Invalid value"),
        MISSING_VALUE(400, "Something is missing"),
        CONTRADICTION(400, "The question contradicts itself"),
        INVALID_CURSOR(400, "Invalid cursor"),
        SWITCHED_OFF(403, "Switched off here");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param where the query parameter, or the JSON pointer into the body
     * @param message what is wrong, and what would be right
     * @param suggestions what may have been meant, best first
     */
    public record Fault(String where, String message, List<String> suggestions) {}

    private Refusal(Kind kind, String detail, List<Fault> faults, @Nullable String replacedBy) {
        super(detail);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.replacedBy = replacedBy;
    }

    public static Refusal of(Kind kind, Fault fault) {
        return new Refusal(kind, fault.message(), List.of(fault), null);
    }

    public static Refusal of(Kind kind, String detail, List<Fault> faults) {
        return new Refusal(kind, detail, faults, null);
    }

    /** A value that is not of the form its place needs. */
    public static Refusal invalid(String where, String message) {
        return of(Kind.INVALID_VALUE, new Fault(where, message, List.of()));
    }

    /** A key that existed once. */
    public static Refusal retired(Kind kind, Fault fault, @Nullable String replacedBy) {
        return new Refusal(kind, fault.message(), List.of(fault), replacedBy);
    }

    public Kind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The key to use instead of a retired one. */
    public Optional<String> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }
}
