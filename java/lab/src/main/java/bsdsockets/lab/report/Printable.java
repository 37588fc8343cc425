package bsdsockets.lab.report;

/** Text that does nothing to a terminal: what a peer or a file put in cannot move the cursor or change its colours. */
final class Printable {
    private Printable() {}

    /** Control characters as Java writes them, as in "\n" or "\u001b". */
    static String text(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> append(printable, character));
        return printable.toString();
    }

    private static void append(StringBuilder text, int character) {
        switch (character) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
                    text.append(String.format("\\u%04x", character));
                } else {
                    text.appendCodePoint(character);
                }
            }
        }
    }
}
