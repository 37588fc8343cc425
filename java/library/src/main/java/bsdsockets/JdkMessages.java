package bsdsockets;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the messages of the JDK's exceptions say: strerror's texts in the process's language, and its own in English. */
final class JdkMessages {
    private static final int MOST_ERRNO = 255;
    private static final int LEAST_GAI_CODE = -255;
    private static final String UNRESOLVED = "unresolved address";

    /** Czech, Finnish, German, Lithuanian, Norwegian and Spanish have one text for these and for another errno. */
    private static final int[] LIKELIER = {Constants.EINPROGRESS, Constants.ECONNRESET, Constants.ENOPROTOOPT};

    /** The C library's texts, which the JDK's are word for word. */
    private static final Map<String, Integer> STRERROR = strerrorTexts();

    /** The JDK's own texts in lower case, of 17 to 25; the first that the message contains. */
    private static final Map<String, Integer> OWN = ownTexts();

    private JdkMessages() {}

    /** The errno of a message, 0 where it names none. */
    static int errno(String message) {
        if (message == null) {
            return 0;
        }
        int errno = longest(STRERROR, message);
        return errno != 0 ? errno : first(OWN, message.toLowerCase(Locale.ROOT));
    }

    /** Whether a message says that a host name was not resolved. */
    static boolean isUnresolved(String message) {
        return message != null && message.regionMatches(true, 0, UNRESOLVED, 0, UNRESOLVED.length());
    }

    /** getaddrinfo's code of an UnknownHostException's message; EAI_NONAME where it names none. */
    static int gaiCode(String message) {
        for (int code = -1; message != null && code >= LEAST_GAI_CODE; code--) {
            if (isNamed("EAI_", code) && message.contains(Posix.gai_strerror(code))) {
                return code;
            }
        }
        return Constants.EAI_NONAME;
    }

    /** The longest text wins: some contain another. */
    private static int longest(Map<String, Integer> texts, String message) {
        String best = "";
        for (String text : texts.keySet()) {
            if (text.length() > best.length() && containsWords(message, text)) {
                best = text;
            }
        }
        return texts.getOrDefault(best, 0);
    }

    private static int first(Map<String, Integer> texts, String message) {
        for (Map.Entry<String, Integer> entry : texts.entrySet()) {
            if (containsWords(message, entry.getKey())) {
                return entry.getValue();
            }
        }
        return 0;
    }

    /** "Address already in use: bind", "connect: Connection refused" and "Invalid argument (bind failed)" have been seen. */
    private static boolean containsWords(String message, String text) {
        int at = message.indexOf(text);
        int end = at + text.length();
        return at >= 0
                && (at == 0 || isEdge(message.charAt(at - 1), message.charAt(at)))
                && (end == message.length() || isEdge(message.charAt(end - 1), message.charAt(end)));
    }

    private static boolean isEdge(char before, char after) {
        return !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after);
    }

    private static Map<String, Integer> strerrorTexts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (int errno = 1; errno <= MOST_ERRNO; errno++) {
            if (isNamed("E", errno)) {
                texts.put(Posix.strerror(errno), errno);
            }
        }
        for (int errno : LIKELIER) {
            texts.put(Posix.strerror(errno), errno);
        }
        return texts;
    }

    private static boolean isNamed(String prefix, int value) {
        return !Constants.nameOf(prefix, value).equals(Integer.toString(value));
    }

    private static Map<String, Integer> ownTexts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        texts.put("connection reset", Constants.ECONNRESET);
        texts.put("broken pipe", Constants.EPIPE);
        texts.put("closed by interrupt", Constants.EINTR);
        texts.put("socket closed", Constants.EBADF);
        texts.put("socket is closed", Constants.EBADF);
        texts.put("not created", Constants.EBADF);
        texts.put("pollnval", Constants.EBADF);
        texts.put("output is shutdown", Constants.EPIPE);
        texts.put("input is shutdown", Constants.ENOTCONN);
        texts.put("already shutdown", Constants.ENOTCONN);
        texts.put("not connected", Constants.ENOTCONN);
        texts.put("already connected", Constants.EISCONN);
        texts.put("packet address differ", Constants.EISCONN);
        texts.put("connection in progress", Constants.EALREADY);
        texts.put("already bound", Constants.EINVAL);
        texts.put("not bound", Constants.EINVAL);
        texts.put("unnamed address", Constants.EINVAL);
        texts.put("path too long", Constants.EINVAL);
        texts.put("to port 0", Constants.EINVAL);
        texts.put("address not set", Constants.EDESTADDRREQ);
        texts.put("unsupported address type", Constants.EAFNOSUPPORT);
        texts.put("invalid address type", Constants.EAFNOSUPPORT);
        texts.put("protocol family not supported", Constants.EAFNOSUPPORT);
        texts.put("ipv6 not available", Constants.EAFNOSUPPORT);
        texts.put("unix domain sockets not supported", Constants.EAFNOSUPPORT);
        texts.put("already a member", Constants.EADDRINUSE);
        texts.put("not a member", Constants.EADDRNOTAVAIL);
        texts.put("not a multicast address", Constants.EINVAL);
        texts.put("network interface", Constants.ENODEV);
        texts.put("to interface", Constants.ENODEV);
        texts.put("temporary directory", Constants.ENOENT);
        texts.put("urgent data not supported", Constants.EOPNOTSUPP);
        texts.put("so_reuseport not supported", Constants.ENOPROTOOPT);
        texts.put("unknown option", Constants.ENOPROTOOPT);
        texts.put("option not supported", Constants.ENOPROTOOPT);
        texts.put("option not found", Constants.ENOPROTOOPT);
        texts.put("read only option", Constants.ENOPROTOOPT);
        texts.put("cannot be set", Constants.ENOPROTOOPT);
        texts.put("bad value for", Constants.EINVAL);
        texts.put("<= 0", Constants.EINVAL);
        texts.put("socket buffer full", Constants.EAGAIN);
        texts.put("no buffer space", Constants.ENOBUFS);
        texts.put("' not supported", Constants.ENOPROTOOPT);
        texts.put("connection timed out", Constants.ETIMEDOUT);
        texts.put("connection refused", Constants.ECONNREFUSED);
        return texts;
    }
}
