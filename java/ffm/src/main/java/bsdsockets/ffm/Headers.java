package bsdsockets.ffm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.List;

/**
 * What the C headers say. java.lang.foreign calls C, and does not read it: the numbers come from the library that was
 * compiled with the headers, through its own bridge in a class loader apart.
 */
public final class Headers {
    private static final String BRIDGE = "bsdsockets.internal.Native";

    private Headers() {}

    /** What the bridge answers to a method without parameters. */
    public static Object ask(String method) {
        try (URLClassLoader apart = new URLClassLoader(new URL[] {library()}, ClassLoader.getPlatformClassLoader())) {
            return Class.forName(BRIDGE, true, apart).getMethod(method).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the constants of the C headers cannot be had from " + library(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last on the class path that has the bridge: ours, of the same name, stands before it. */
    private static URL library() {
        String resource = BRIDGE.replace('.', '/') + ".class";
        try {
            List<URL> found = Collections.list(Headers.class.getClassLoader().getResources(resource));
            String last = found.get(found.size() - 1).toString();
            String root = last.substring(0, last.length() - resource.length());
            return URI.create(root.startsWith("jar:") ? root.substring("jar:".length(), root.length() - 2) : root)
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
