package org.referredpain.release;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Tables;

/** Turns checked text into the records of the knowledge package: a column is a component in camel case. */
final class Records {

    private Records() {}

    /** The tables of a checked package, by their names. */
    static Tables of(Map<String, CsvTable> checked) {
        Object[] lists = Arrays.stream(Tables.class.getRecordComponents())
                .map(component ->
                        records(rowType(component), Objects.requireNonNull(checked.get(snake(component.getName())))))
                .toArray();
        return construct(constructor(Tables.class), lists);
    }

    /** The rows of a table as text again, column by column of its schema. */
    static List<List<String>> texts(Tables tables, TableSchema schema) {
        for (RecordComponent component : Tables.class.getRecordComponents()) {
            if (snake(component.getName()).equals(schema.name())) {
                RecordComponent[] columns = rowType(component).getRecordComponents();
                List<String> names = Arrays.stream(columns)
                        .map(column -> snake(column.getName()))
                        .toList();
                List<RecordComponent> inOrder = schema.columns().stream()
                        .map(column -> columns[names.indexOf(column)])
                        .toList();
                return ((List<?>) value(component, tables))
                        .stream()
                                .map(row -> inOrder.stream()
                                        .map(column -> text(value(column, row)))
                                        .toList())
                                .toList();
            }
        }
        throw new IllegalArgumentException("there is no table " + schema.name());
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Coded coded) {
            return coded.code();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static <T> List<T> records(Class<T> type, CsvTable table) {
        RecordComponent[] components = type.getRecordComponents();
        int[] columns = Arrays.stream(components)
                .mapToInt(component -> table.column(snake(component.getName())))
                .toArray();
        Constructor<T> constructor = constructor(type);
        return table.rows().stream()
                .map(row -> {
                    Object[] values = new Object[components.length];
                    for (int i = 0; i < components.length; i++) {
                        values[i] = value(components[i].getType(), row.values().get(columns[i]));
                    }
                    return construct(constructor, values);
                })
                .toList();
    }

    private static @Nullable Object value(Class<?> type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (type == String.class) {
            return text;
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == boolean.class) {
            return text.equals("yes");
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return Coded.of(type, text);
    }

    private static Class<?> rowType(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not a record of the knowledge package", e);
        }
    }

    private static <T> T construct(Constructor<T> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(constructor + " is not of a record of the knowledge package", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        }
    }
}
