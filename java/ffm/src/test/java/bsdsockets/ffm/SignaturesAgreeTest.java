package bsdsockets.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The class that stands in has all that the library finds in its own. */
class SignaturesAgreeTest {
    @Test
    void bothAreThere() {
        assertThat(Bridge.JNI.type()).isNotSameAs(Bridge.FFM.type());
        assertThat(Bridge.JNI.methods()).filteredOn(method -> !isNative(method)).isEmpty();
        assertThat(Bridge.FFM.methods())
                .filteredOn(SignaturesAgreeTest::isNative)
                .isEmpty();
    }

    private static boolean isNative(Method method) {
        return Modifier.isNative(method.getModifiers());
    }

    @Test
    void everyMethodHasTheSameSignature() {
        assertThat(signatures(Bridge.FFM)).isEqualTo(signatures(Bridge.JNI)).hasSizeGreaterThan(70);
    }

    private static List<String> signatures(Bridge bridge) {
        return bridge.methods().stream()
                .map(method -> method.getReturnType().getName() + " " + method.getName()
                        + Arrays.toString(method.getParameterTypes()))
                .toList();
    }

    @Test
    void everySizeIsTheSame() throws IllegalAccessException {
        assertThat(sizes(Bridge.FFM)).isEqualTo(sizes(Bridge.JNI)).isNotEmpty();
    }

    private static Map<String, Object> sizes(Bridge bridge) throws IllegalAccessException {
        Map<String, Object> sizes = new TreeMap<>();
        for (Field field : bridge.type().getFields()) {
            if (!field.getName().equals("SIGNATURES")) {
                sizes.put(field.getName(), field.get(null));
            }
        }
        return sizes;
    }
}
