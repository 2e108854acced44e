<?php
/**
 * Renders the table of feeds on the settings page: the result of the last pull, "Pull now" and "Remove".
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

function render_feed_table(): void {
	if ( ! feeds() ) {
		printf( '<p>%s</p>', esc_html__( 'There are no feeds yet. Add a block "Campaign" to a page, and write the address of a feed into it.', 'cx-widgets' ) );
		return;
	}
	?>
	<table class="widefat striped">
		<thead>
			<tr>
				<th scope="col"><?php esc_html_e( 'Feed', 'cx-widgets' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Last pull', 'cx-widgets' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Pages', 'cx-widgets' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Actions', 'cx-widgets' ); ?></th>
			</tr>
		</thead>
		<tbody>
			<?php array_map( __NAMESPACE__ . '\\render_feed_row', array_keys( feeds() ), feeds() ); ?>
		</tbody>
	</table>
	<?php
}

function render_feed_row( string $url, array $state ): void {
	?>
	<tr>
		<th scope="row"><?php echo esc_html( $url ); ?></th>
		<td>
			<?php if ( ! empty( $state['error'] ) ) : ?>
				<strong><?php esc_html_e( 'Failed:', 'cx-widgets' ); ?></strong>
				<?php echo esc_html( $state['error'] ); ?><br>
			<?php endif; ?>
			<?php echo esc_html( copy_sentence( $url, $state ) ); ?>
		</td>
		<td><?php echo esc_html( number_format_i18n( count_uses( $url ) ) ); ?></td>
		<td>
			<?php
			render_action( 'pull', __( 'Pull now', 'cx-widgets' ), $url );
			render_action( 'remove', __( 'Remove', 'cx-widgets' ), $url );
			?>
		</td>
	</tr>
	<?php
}

/** Returns a sentence about the copy that pages show. */
function copy_sentence( string $url, array $state ): string {
	if ( ! is_file( feed_path( $url ) ) ) {
		return __( 'There is no copy. Pages show the words that are saved in them.', 'cx-widgets' );
	}
	$time = empty( $state['pulled'] ) ? '?' : wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $state['pulled'] );
	if ( ! empty( $state['error'] ) ) {
		/* translators: %s: date and time */
		return sprintf( __( 'Pages show the last good copy, from %s.', 'cx-widgets' ), $time );
	}
	/* translators: 1: date and time, 2: number of entries */
	return sprintf( _n( 'Good: %1$s, %2$s entry.', 'Good: %1$s, %2$s entries.', $state['entries'] ?? 0, 'cx-widgets' ), $time, number_format_i18n( $state['entries'] ?? 0 ) );
}

/** Renders a button that does something with a feed. */
function render_action( string $action, string $label, string $url ): void {
	?>
	<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>" style="display: inline">
		<input type="hidden" name="action" value="<?php echo esc_attr( 'cx_widgets_' . $action ); ?>">
		<input type="hidden" name="url" value="<?php echo esc_attr( $url ); ?>">
		<?php wp_nonce_field( 'cx_widgets_' . $action ); ?>
		<button class="button" aria-label="<?php echo esc_attr( $label . ': ' . $url ); ?>"><?php echo esc_html( $label ); ?></button>
	</form>
	<?php
}
