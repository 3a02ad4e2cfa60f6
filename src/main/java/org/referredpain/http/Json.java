package org.referredpain.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.LookAlike;
import org.referredpain.knowledge.MuscleFact;
import org.referredpain.lookup.LookupAnswer;

/** JSON as the API writes and reads it: strict in what it takes, without nulls in what it gives. */
@Singleton
class Json implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("codes").addSerializer(new CodedSerializer()));
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        // "10" is not 10, 1 is not true, and 5 is not "5".
        refuse(
                mapper,
                LogicalType.Integer,
                CoercionInputShape.String,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
        refuse(
                mapper,
                LogicalType.Textual,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        keepText(mapper, LookupAnswer.Match.class, LookupAnswer.SourceRef.class, LookAlike.class, MuscleFact.class);
    }

    /** For types of which lookups show what the release keeps: the same things in every answer. */
    private static void keepText(ObjectMapper mapper, Class<?>... types) {
        ObjectMapper usual = mapper.copy();
        SimpleModule kept = new SimpleModule("kept");
        for (Class<?> type : types) {
            addKept(kept, type, usual);
        }
        mapper.registerModule(kept);
    }

    private static <T> void addKept(SimpleModule module, Class<T> type, ObjectMapper usual) {
        module.addSerializer(type, new KeptSerializer<>(type, usual));
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Makes the text of a thing once; it goes when the thing does. */
    private static final class KeptSerializer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1;

        private final ObjectMapper usual;
        private final transient Cache<T, SerializableString> texts =
                Caffeine.newBuilder().weakKeys().build();

        KeptSerializer(Class<T> type, ObjectMapper usual) {
            super(type);
            this.usual = usual;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            SerializableString text = texts.getIfPresent(value);
            if (text == null) {
                text = new SerializedString(usual.writeValueAsString(value));
                texts.put(value, text);
            }
            json.writeRawValue(text);
        }
    }

    private static final class CodedSerializer extends StdSerializer<Coded> {

        private static final long serialVersionUID = 1;

        private final transient Map<Coded, SerializableString> written = new ConcurrentHashMap<>();

        CodedSerializer() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(written.computeIfAbsent(value, each -> new SerializedString(each.code())));
        }
    }
}
