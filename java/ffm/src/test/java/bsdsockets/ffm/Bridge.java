package bsdsockets.ffm;

import bsdsockets.internal.Native;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One of the two classes {@code Native}, its methods called by their names, as the other's are. */
record Bridge(String name, Class<?> type) {
    static final Bridge FFM = new Bridge("ffm", Native.class);
    static final Bridge JNI = new Bridge("jni", jni());

    /** The library's own class, which this module's hides on the class path. */
    private static Class<?> jni() {
        try {
            String resource = "bsdsockets/internal/Native.class";
            List<String> found = new ArrayList<>();
            Collections.list(Bridge.class.getClassLoader().getResources(resource))
                    .forEach(url -> found.add(url.toString()));
            String root = found.get(found.size() - 1).replace(resource, "").replaceAll("^jar:|!/$", "");
            URLClassLoader apart = new URLClassLoader(new URL[] {url(root)}, ClassLoader.getPlatformClassLoader());
            return Class.forName(Native.class.getName(), true, apart);
        } catch (ReflectiveOperationException | IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static URL url(String root) throws MalformedURLException {
        return URI.create(root).toURL();
    }

    /** Its methods, by name: none is overloaded. */
    List<Method> methods() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** Makes a call. */
    Object call(String method, Object... arguments) {
        Method found = methods().stream()
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow();
        try {
            return found.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name + ": " + method + " threw", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    int number(String method, Object... arguments) {
        return ((Number) call(method, arguments)).intValue();
    }

    /** Makes a call, and says what came of it: the result, and what is in each array and buffer now. */
    String said(String method, Object... arguments) {
        Object result = call(method, arguments);
        StringBuilder text = new StringBuilder(method + " = " + shown(result));
        for (Object argument : arguments) {
            if (argument instanceof ByteBuffer
                    || (argument != null && argument.getClass().isArray())) {
                text.append(' ').append(shown(argument));
            }
        }
        return text.toString();
    }

    private static String shown(Object value) {
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.capacity()];
            buffer.duplicate().clear().get(bytes);
            return shown(bytes);
        }
        if (value instanceof byte[] bytes) {
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] == 0) {
                end--;
            }
            return HexFormat.of().formatHex(bytes, 0, end) + " of " + bytes.length;
        }
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        return IntStream.range(0, Array.getLength(value))
                .mapToObj(i -> shown(Array.get(value, i)))
                .collect(Collectors.joining(" ", "[", "]"));
    }

    @Override
    public String toString() {
        return name;
    }
}
