package org.referredpain.knowledge;

import java.util.HashMap;
import java.util.Map;

/** The constants of each enum by how they are written: a release has a hundred thousand of them to be found. */
final class CodedConstants {

    static final ClassValue<Map<String, Object>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Coded) constant).code(), constant);
            }
            return Map.copyOf(constants);
        }
    };

    private CodedConstants() {}
}
