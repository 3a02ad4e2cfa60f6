package org.referredpain.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An enum whose constants are written in kebab case in the files, in the database and in JSON: {@code same-side}. */
public interface Coded {

    /** The constant's Java name; every enum has it. */
    String name();

    /** The constant as it is written outside Java. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant written {@code code}.
     *
     * @throws IllegalArgumentException when the enum has no such constant
     */
    static <E> E of(Class<E> type, String code) {
        Object constant = CodedConstants.BY_CODE.get(type).get(code);
        if (constant == null) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " is written " + code);
        }
        return type.cast(constant);
    }

    /** How every constant of an enum is written, in its order. */
    static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }
}
